import cli from '../../../shared/strings/fr/cli.json' with { type: 'json' }
import compare from '../../../shared/strings/fr/compare.json' with { type: 'json' }
import dictionary from '../../../shared/strings/fr/dictionary.json' with { type: 'json' }
import dictionaryPage from '../../../shared/strings/fr/dictionaryPage.json' with { type: 'json' }
import errors from '../../../shared/strings/fr/errors.json' with { type: 'json' }
import evlink from '../../../shared/strings/fr/evlink.json' with { type: 'json' }
import firmware from '../../../shared/strings/fr/firmware.json' with { type: 'json' }
import greenup from '../../../shared/strings/fr/greenup.json' with { type: 'json' }
import hints from '../../../shared/strings/fr/hints.json' with { type: 'json' }
import job from '../../../shared/strings/fr/job.json' with { type: 'json' }
import network from '../../../shared/strings/fr/network.json' with { type: 'json' }
import templates from '../../../shared/strings/fr/templates.json' with { type: 'json' }

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
