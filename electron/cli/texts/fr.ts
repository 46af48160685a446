import cli from '../../../shared/strings/fr/cli.json' with { type: 'json' }
import dictionary from '../../../shared/strings/fr/dictionary.json' with { type: 'json' }
import errors from '../../../shared/strings/fr/errors.json' with { type: 'json' }
import firmware from '../../../shared/strings/fr/firmware.json' with { type: 'json' }
import greenup from '../../../shared/strings/fr/greenup.json' with { type: 'json' }
import hints from '../../../shared/strings/fr/hints.json' with { type: 'json' }
import job from '../../../shared/strings/fr/job.json' with { type: 'json' }

export default { cli, dictionary, errors, firmware, greenup, hints, job }
