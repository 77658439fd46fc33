// CloudFront Functions, runtime cloudfront-js-2.0. A folder is served by the index.html in it; the root is never listed.
// What a browser asks before it reads another site's feed is answered here: the bucket has nothing to say to it.
// biome-ignore lint/correctness/noUnusedVariables: CloudFront calls it.
function handler(event) {
  const request = event.request;
  if (request.method === 'OPTIONS') {
    return {
      statusCode: 204,
      statusDescription: 'No Content',
      headers: {
        'access-control-allow-origin': { value: '*' },
        'access-control-allow-methods': { value: 'GET, HEAD, OPTIONS' },
        'access-control-allow-headers': { value: '*' },
        'access-control-max-age': { value: '86400' },
      },
    };
  }
  if (/^\/articles\/[a-z0-9-]+$/.test(request.uri)) {
    return {
      statusCode: 301,
      statusDescription: 'Moved Permanently',
      headers: { location: { value: `${request.uri}/` } },
    };
  }
  if (request.uri.endsWith('/')) request.uri += 'index.html';
  return request;
}
