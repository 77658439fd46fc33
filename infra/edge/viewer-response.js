// CloudFront Functions, runtime cloudfront-js-2.0. Turns an object's metadata into the status and location that it stands for.
// A 304 is left alone: the browser goes on with the status that it kept.
// biome-ignore lint/correctness/noUnusedVariables: CloudFront calls it.
function handler(event) {
  const response = event.response;
  const headers = response.headers;
  const status = headers['x-amz-meta-status'];
  const location = headers['x-amz-meta-location'];
  if (status && response.statusCode === 200 && /^[2-5][0-9][0-9]$/.test(status.value)) {
    response.statusCode = Number(status.value);
    response.statusDescription =
      {
        301: 'Moved Permanently',
        302: 'Found',
        307: 'Temporary Redirect',
        308: 'Permanent Redirect',
        404: 'Not Found',
        410: 'Gone',
        451: 'Unavailable For Legal Reasons',
      }[status.value] || 'OK';
    if (location) headers.location = { value: location.value };
  }
  for (const name of Object.keys(headers)) {
    if (name.startsWith('x-amz-meta-')) delete headers[name];
  }
  return response;
}
