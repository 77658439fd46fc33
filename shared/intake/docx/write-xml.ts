/** `value` as it stands in the text or an attribute of XML; what XML forbids has not passed its reader. */
export function escapeXml(value: string): string {
  return /[&<>"\t\n\r]/.test(value) ? value.replace(/[&<>"\t\n\r]/g, (sign) => `&#${sign.charCodeAt(0)};`) : value;
}
