// Puts an unpacked app package before Microsoft's own schemas. Argument: its folder.
// Standard output: one finding a line; nothing means that the package is right.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const official = join(dirname(fileURLToPath(import.meta.url)), '..', '..', 'node_modules', '@microsoft', 'app-manifest');
// Its main file can't be loaded (it needs a package that it does not name); the schemas and the validator that it brings can.
const require = createRequire(join(official, 'package.json'));
const Ajv = require('ajv-draft-04').default;
const addFormats = require('ajv-formats').default;
const folder = process.argv[2];
const json = (path) => JSON.parse(readFileSync(path, 'utf8').replace(/^\uFEFF/, ''));
const manifest = json(join(folder, 'manifest.json'));
const languages = manifest.localizationInfo.additionalLanguages.map(({ file }) => file);

for (const [file, schema] of [['manifest.json', 'MicrosoftTeams'], ...languages.map((file) => [file, 'MicrosoftTeams.Localization'])]) {
  const content = json(join(folder, file));
  const address = `https://developer.microsoft.com/json-schemas/teams/v${manifest.manifestVersion}/${schema}.schema.json`;
  if (content.$schema !== address) console.log(`${file}: $schema is not ${address}`);
  judge(file, content, schema, manifest.manifestVersion);
  // A tenant that takes no newer schema needs the version changed and nothing else (docs/decisions/0055).
  for (const version of ['1.25', '1.27']) judge(`${file} as ${version}`, file === 'manifest.json' ? { ...content, manifestVersion: version } : content, schema, version);
}

// With the options of the package's own validator, but for one: two patterns of the localization schema are none with the flag u.
function judge(name, content, schema, version) {
  const ajv = new Ajv({ allErrors: true, strictTypes: false, unicodeRegExp: false });
  addFormats(ajv, ['uri', 'email', 'regex']);
  const valid = ajv.compile(json(join(official, 'build', 'json-schemas', 'teams', `v${version}`, `${schema}.schema.json`)));
  if (!valid(content)) for (const error of valid.errors) console.log(`${name}${error.instancePath} ${error.message} ${JSON.stringify(error.params)}`);
}
