import { nearestWord } from '../shared/model/nearest-word.ts';
import type { NewsroomConfig } from '../shared/model/newsroom.ts';

const NAMES = ['newsroom', 'stackName', 'operatorEmail', 'certificateArn'] as const;
type Name = (typeof NAMES)[number];

/** What `-c name=value` says of a deployment. */
export type Settings = Readonly<Partial<Record<Name, string>>>;

/** A setting that cannot be used, or a name that none has. */
export class SettingError extends Error {}

const FORMS: { readonly [Each in Name]?: { readonly form: RegExp; readonly needed: string } } = {
  stackName: {
    form: /^[A-Za-z][A-Za-z0-9-]{0,127}$/,
    needed: 'a letter, then letters, digits and hyphens, 128 at most',
  },
  operatorEmail: { form: /^[^\s@]+@[^\s@]+\.[^\s@]+$/, needed: 'an e-mail address such as ops@example.com' },
  certificateArn: {
    form: /^arn:aws[a-z-]*:acm:us-east-1:\d{12}:certificate\/[\w-]+$/,
    needed: 'the ARN of a certificate in us-east-1, where CloudFront looks for it: arn:aws:acm:us-east-1:…',
  },
};

/**
 * The settings among `context`, in which the CDK keeps what is its own as well.
 *
 * @throws SettingError where one has not the form that it needs, or a name is nearly that of a setting
 */
export function readSettings(context: Readonly<Record<string, unknown>>): Settings {
  for (const name of Object.keys(context)) {
    const meant = isSetting(name) ? undefined : nearestWord(name, NAMES);
    if (meant !== undefined) throw new SettingError(`-c ${name}: there is no such setting. Did you mean ${meant}?`);
  }
  const settings: Partial<Record<Name, string>> = {};
  for (const name of NAMES) {
    const value = context[name];
    if (value === undefined) continue;
    const { form, needed } = FORMS[name] ?? {};
    if (typeof value !== 'string' || value === '' || form?.test(value) === false)
      throw new SettingError(`-c ${name}: found ${JSON.stringify(value)}, needed ${needed ?? 'a text'}`);
    settings[name] = value;
  }
  return settings;
}

function isSetting(name: string): boolean {
  return NAMES.some((each) => each === name);
}

/** Throws `SettingError` where a certificate is named and the newsroom has no address that it could be for: CloudFront's own would be served without it. */
export function requireHost(
  { certificateArn }: Settings,
  { url }: Pick<NewsroomConfig, 'url'>,
  newsroomFile: string,
): void {
  if (certificateArn === undefined || url !== undefined) return;
  throw new SettingError(
    `-c certificateArn: ${newsroomFile} has no url, needed the address that the certificate is for, e.g. url: https://syndication.herald.example`,
  );
}

/** What `work` comes to; where a setting cannot be used, says why and ends the process: a stack of calls would hide it. */
export function orEnd<Made>(work: () => Made): Made {
  try {
    return work();
  } catch (error) {
    if (!(error instanceof SettingError)) throw error;
    console.error(error.message);
    process.exit(1);
  }
}
