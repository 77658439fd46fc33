/** A resource of a template. */
export interface Resource {
  readonly Type: string;
  // What CloudFormation makes of each type is its own; tests look at what they name.
  // biome-ignore lint/suspicious/noExplicitAny: see above
  readonly Properties: any;
  readonly DeletionPolicy?: string;
  readonly UpdateReplacePolicy?: string;
  readonly DependsOn?: readonly string[];
}

export interface Template {
  readonly Resources: Readonly<Record<string, Resource>>;
  readonly Outputs: Readonly<Record<string, { readonly Value: unknown }>>;
}

/** The resources of one type, by logical id. */
export function resourcesOf({ Resources }: Template, type: string): readonly (readonly [string, Resource])[] {
  return Object.entries(Resources).filter(([, resource]) => resource.Type === type);
}

/** The only resource of a type whose logical id begins so. */
export function resource(template: Template, type: string, prefix: string): Resource {
  const [found, ...others] = resourcesOf(template, type).filter(([id]) => id.startsWith(prefix));
  if (!found || others.length > 0)
    throw new Error(`${prefix}: found ${others.length + (found ? 1 : 0)} ${type}, needed one`);
  return found[1];
}
