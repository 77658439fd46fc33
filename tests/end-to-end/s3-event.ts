/** What happened to an object of the intake bucket. */
export interface ObjectChange {
  readonly bucket: string;
  readonly key: string;
  readonly eventName: 'ObjectCreated:Put' | 'ObjectRemoved:DeleteMarkerCreated';
  readonly eventTime: string;
  readonly versionId?: string;
  readonly size?: number;
}

let sequence = 0x0055_aed6_dcd9_0281n;

/**
 * The event that S3 sends to the intake queue. moto would send one of its own for a put, but without `sequencer` and `versionId`, and
 * none at all where a versioned object is deleted; so here every event comes from this shim, in S3's form.
 */
export function s3Event(...changes: readonly ObjectChange[]): string {
  return JSON.stringify({ Records: changes.map(recordOf) });
}

function recordOf({ bucket, key, eventName, eventTime, versionId, size }: ObjectChange) {
  sequence++;
  return {
    eventVersion: '2.1',
    eventSource: 'aws:s3',
    awsRegion: 'eu-west-1',
    eventTime,
    eventName,
    userIdentity: { principalId: 'AWS:AIDAEXAMPLE' },
    s3: {
      s3SchemaVersion: '1.0',
      configurationId: 'uploads',
      bucket: { name: bucket, arn: `arn:aws:s3:::${bucket}` },
      object: {
        // As a form would: “+” for a space, “%” for all else but “/”.
        key: encodeURIComponent(key).replaceAll('%20', '+').replaceAll('%2F', '/'),
        size,
        versionId,
        sequencer: sequence.toString(16).toUpperCase().padStart(18, '0'),
      },
    },
  };
}
