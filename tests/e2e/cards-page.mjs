// These two run inside the page.

/** Draws one card into #card and says what sticks out of it or is cut off. */
export function look({ json, width }) {
  document.body.replaceChildren();
  const place = document.createElement('div');
  place.id = 'card';
  place.className = width < 600 ? 'phone' : 'desktop';
  document.body.append(place);

  const box = (backgroundColor, foreground) => ({ backgroundColor, foregroundColors: { default: { default: foreground, subtle: '#616161' } } });
  const host = new AdaptiveCards.HostConfig({
    fontFamily: '"Noto Sans CJK JP", "Noto Sans JP", sans-serif',
    fontSizes: { small: 12, default: width < 600 ? 16 : 14, medium: 16, large: width < 600 ? 20 : 18, extraLarge: 26 },
    fontWeights: { lighter: 300, default: 400, bolder: 700 },
    spacing: { small: 8, default: 12, medium: 16, large: 24, extraLarge: 32, padding: 12 },
    separator: { lineThickness: 1, lineColor: '#d1d1d1' },
    containerStyles: {
      default: box('#ffffff', '#242424'),
      emphasis: box('#f5f5f5', '#242424'),
      attention: box('#fdeaec', '#242424'),
      warning: box('#fbf6da', '#242424'),
    },
    inputs: { label: { requiredInputs: { weight: 'bolder', suffix: ' *', suffixColor: 'attention' }, optionalInputs: { weight: 'bolder' } } },
    actions: { maxActions: 6, buttonSpacing: 8, actionsOrientation: 'vertical', actionAlignment: width < 600 ? 'stretch' : 'left' },
  });

  const markdown = window.markdownit();
  AdaptiveCards.AdaptiveCard.onProcessMarkdown = (text, result) => {
    result.outputHtml = markdown.render(text);
    result.didProcess = true;
  };
  const card = new AdaptiveCards.AdaptiveCard();
  card.hostConfig = host;
  card.parse(json);
  card.onExecuteAction = action => { window.lastPress = action.data; };
  place.append(card.render());
  const hidden = card.getElementById('notYet');
  if (hidden) hidden.isVisible = true;

  const findings = [];
  const edge = place.getBoundingClientRect();
  const scrolls = ['input', 'textarea', 'select', 'option'];
  for (const element of place.querySelectorAll('*')) {
    const area = element.getBoundingClientRect();
    const text = (element.textContent ?? '').slice(0, 20);
    if (area.width === 0 || area.height === 0) continue;
    if (area.right > edge.right + 0.5 || area.left < edge.left - 0.5) findings.push(`<${element.localName}> sticks out: ${text}`);
    if (scrolls.includes(element.localName)) continue;
    const cut = getComputedStyle(element).overflow !== 'visible' || element.localName === 'button';
    if (cut && (element.scrollWidth > element.clientWidth + 1 || element.scrollHeight > element.clientHeight + 1)) findings.push(`<${element.localName}> is cut off: ${text}`);
  }

  if (document.documentElement.scrollWidth > width) findings.push('the page scrolls sideways');
  return findings;
}

/** Presses the button with that title and gives back what it sends; null when the form holds it back. */
export function press(title) {
  window.lastPress = null;
  [...document.querySelectorAll('button')].find(b => b.textContent === title)?.click();
  return window.lastPress;
}
