// CloudFront Functions, runtime cloudfront-js-2.0. A folder is served by the index.html in it; the root is never listed.
// biome-ignore lint/correctness/noUnusedVariables: CloudFront calls it.
function handler(event) {
  const request = event.request;
  if (request.uri.endsWith('/')) request.uri += 'index.html';
  return request;
}
