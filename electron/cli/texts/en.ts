import cli from '../../../shared/strings/en/cli.json' with { type: 'json' }
import compare from '../../../shared/strings/en/compare.json' with { type: 'json' }
import dictionary from '../../../shared/strings/en/dictionary.json' with { type: 'json' }
import dictionaryPage from '../../../shared/strings/en/dictionaryPage.json' with { type: 'json' }
import errors from '../../../shared/strings/en/errors.json' with { type: 'json' }
import evlink from '../../../shared/strings/en/evlink.json' with { type: 'json' }
import firmware from '../../../shared/strings/en/firmware.json' with { type: 'json' }
import greenup from '../../../shared/strings/en/greenup.json' with { type: 'json' }
import hints from '../../../shared/strings/en/hints.json' with { type: 'json' }
import job from '../../../shared/strings/en/job.json' with { type: 'json' }
import network from '../../../shared/strings/en/network.json' with { type: 'json' }
import templates from '../../../shared/strings/en/templates.json' with { type: 'json' }

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
