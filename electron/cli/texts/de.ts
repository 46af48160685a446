import cli from '../../../shared/strings/de/cli.json' with { type: 'json' }
import compare from '../../../shared/strings/de/compare.json' with { type: 'json' }
import dictionary from '../../../shared/strings/de/dictionary.json' with { type: 'json' }
import dictionaryPage from '../../../shared/strings/de/dictionaryPage.json' with { type: 'json' }
import errors from '../../../shared/strings/de/errors.json' with { type: 'json' }
import evlink from '../../../shared/strings/de/evlink.json' with { type: 'json' }
import firmware from '../../../shared/strings/de/firmware.json' with { type: 'json' }
import greenup from '../../../shared/strings/de/greenup.json' with { type: 'json' }
import hints from '../../../shared/strings/de/hints.json' with { type: 'json' }
import job from '../../../shared/strings/de/job.json' with { type: 'json' }
import network from '../../../shared/strings/de/network.json' with { type: 'json' }
import templates from '../../../shared/strings/de/templates.json' with { type: 'json' }

export default {
  cli,
  compare,
  dictionary,
  dictionaryPage,
  errors,
  evlink,
  firmware,
  greenup,
  hints,
  job,
  templates,
  network,
}
