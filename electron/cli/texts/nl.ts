import cli from '../../../shared/strings/nl/cli.json' with { type: 'json' }
import compare from '../../../shared/strings/nl/compare.json' with { type: 'json' }
import dictionary from '../../../shared/strings/nl/dictionary.json' with { type: 'json' }
import dictionaryPage from '../../../shared/strings/nl/dictionaryPage.json' with { type: 'json' }
import errors from '../../../shared/strings/nl/errors.json' with { type: 'json' }
import evlink from '../../../shared/strings/nl/evlink.json' with { type: 'json' }
import firmware from '../../../shared/strings/nl/firmware.json' with { type: 'json' }
import greenup from '../../../shared/strings/nl/greenup.json' with { type: 'json' }
import hints from '../../../shared/strings/nl/hints.json' with { type: 'json' }
import job from '../../../shared/strings/nl/job.json' with { type: 'json' }
import network from '../../../shared/strings/nl/network.json' with { type: 'json' }
import templates from '../../../shared/strings/nl/templates.json' with { type: 'json' }

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
