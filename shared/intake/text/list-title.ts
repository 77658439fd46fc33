/** What recipes set above short lines without bullets. */
export const LIST_TITLE =
  /^(?:ingredients|you will need|what you need|zutaten|ingrédients|ingredientes|ingredienti|ingrediënten|składniki|ingredienser|malzemeler|ингредиенты|材料|재료|المقادير)\s*:?$/i;
