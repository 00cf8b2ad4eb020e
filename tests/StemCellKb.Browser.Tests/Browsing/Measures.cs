namespace StemCellKb.Browser.Tests.Browsing;

/// <summary>
/// What can be measured of the look of a page at its present size: the header is one row of 56 px and stays on a desk, what is to stick can,
/// lines are as far apart as the style of their language says, no word is broken inside, no citation begins a line, targets are large
/// enough, no figure is cut. Marks are told from what they stand on in both colour schemes.
/// </summary>
internal static class Measures
{
    private const string Find =
        """
        () => {
          const faults = [];
          const say = (what, element) => faults.push(`${what}: ${element.outerHTML.replace(/\s+/g, " ").slice(0, 160)}`);
          // A head that is only read out is one pixel wide.
          const readOut = element => element.closest(".visually-hidden") || element.closest("thead")?.offsetWidth <= 1;
          const shown = element => element.checkVisibility({ visibilityProperty: true }) && !readOut(element);
          const style = element => getComputedStyle(element);

          const header = document.querySelector(".site-header");
          if (header.offsetHeight > 56) faults.push(`the header is ${header.offsetHeight} px high`);
          const row = [...header.querySelectorAll(".bar > *")].filter(shown).map(part => part.getBoundingClientRect());
          if (row.some((box, i) => i > 0 && box.left < row[i - 1].right - 1)) faults.push("the header is more than one row");
          if (innerWidth > 1024 && innerHeight > 576 && style(header).position !== "sticky") faults.push("the header does not stay");

          // A box that scrolls keeps what is in it from sticking to the window.
          for (const element of innerWidth < 1000 ? [] : document.querySelectorAll(".site-header, .toc, thead th, thead td")) {
            if (!shown(element) || style(element).position !== "sticky" || style(element).insetBlockStart === "auto") continue;
            for (let box = element.parentElement; box && box !== document.body; box = box.parentElement) {
              if (/auto|scroll|hidden/.test(style(box).overflowX + style(box).overflowY) && box.scrollHeight <= box.clientHeight + 1) { say("cannot stick within its box", element); break; }
            }
          }

          const leading = { en: { head: [1.15, 1.3], text: [1.5, 1.7] }, zh: { head: [1.25, 1.45], text: [1.75, 1.95] } };
          const leadingOf = element => parseFloat(style(element).lineHeight) / parseFloat(style(element).fontSize);
          for (const [selector, part] of [["h1, h2", "head"], [".prose > p:not(.pair-heading), .prose > ul > li", "text"]]) {
            const wrong = [...document.querySelectorAll(selector)].find(element => {
              if (!shown(element) || element.closest("svg, figure, table")) return false;
              const [least, most] = leading[element.closest("[lang]").lang.slice(0, 2)][part];
              return leadingOf(element) < least || leadingOf(element) > most;
            });
            if (wrong) say(`lines are ${leadingOf(wrong).toFixed(2)} apart`, wrong);
          }

          const range = document.createRange();
          for (const element of document.querySelectorAll("h1, h2, h3, h4, th, td, .bar a, .bar summary, .toc a, .menu-panel a, button, .chip, .claim-says, .way li a")) {
            if (!shown(element) || element.closest("svg") || element.offsetHeight < 1.6 * parseFloat(style(element).fontSize)) continue;
            const words = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
            for (let text = words.nextNode(); text; text = words.nextNode()) {
              if (style(text.parentElement).hyphens === "auto" || text.parentElement.closest("code, .visually-hidden")) continue;
              for (const word of text.data.matchAll(/(?<![^\s(（])[A-Za-z]{4,}(?=[\s.,;:)）]|$)/g)) {
                range.setStart(text, word.index);
                range.setEnd(text, word.index + word[0].length);
                const boxes = range.getClientRects();
                if (boxes.length > 1 && boxes[boxes.length - 1].top > boxes[0].top + 3) { say(`breaks "${word[0]}"`, element); break; }
              }
            }
          }

          for (const cite of document.querySelectorAll(".prose .cite")) {
            const before = cite.previousSibling;
            if (before?.nodeType !== Node.TEXT_NODE || !before.data.trim().length || !shown(cite)) continue;
            range.setStart(before, before.data.length - 1);
            range.setEnd(before, before.data.length);
            if (cite.getClientRects()[0].top > range.getBoundingClientRect().bottom) say("a citation begins a line", cite.parentElement);
          }

          // WCAG 2.2, 2.5.8: 24 px, or that far from other targets; a link within a sentence is as high as its line, in <strong> as well.
          const says = (node, link) => node.nodeType === Node.TEXT_NODE ? /[\p{L}\d]/u.test(node.data)
            : node.nodeType === Node.ELEMENT_NODE && node !== link && !node.matches("a, button") && style(node).display === "inline" && [...node.childNodes].some(part => says(part, link));
          const inSentence = element => {
            let line = element;
            while (style(line).display === "inline") line = line.parentElement;
            return element.closest(".cite") || line !== element && [...line.childNodes].some(node => says(node, element));
          };
          const targets = [...document.querySelectorAll("a[href], button, summary, select, input:not([type=hidden])")]
            .filter(element => shown(element) && !element.closest("svg, .skip, .menu-panel")).map(element => [element, element.getBoundingClientRect()]).filter(([, box]) => box.width > 0);
          for (const [element, box] of targets) {
            if ((box.width >= 23.5 && box.height >= 23.5) || inSentence(element)) continue;
            const [x, y] = [box.left + box.width / 2, box.top + box.height / 2];
            if (targets.some(([other, near]) => other !== element && !element.contains(other) && !other.contains(element)
              && Math.hypot(Math.max(near.left - x, 0, x - near.right), Math.max(near.top - y, 0, y - near.bottom)) < 11.5))
              say(`a target of ${Math.round(box.width)} × ${Math.round(box.height)} px beside another`, element);
          }

          for (const figure of document.querySelectorAll("figure")) {
            const frame = figure.getBoundingClientRect();
            for (const picture of figure.querySelectorAll("svg.figure-svg")) {
              if (!shown(picture)) continue;
              const whole = picture.getBoundingClientRect();
              const cut = [...picture.querySelectorAll("text, a")].find(part => {
                const box = part.getBoundingClientRect();
                return box.width > 0 && (box.left < frame.left - 2 || box.right > frame.right + 2 || box.top < whole.top - 4 || box.bottom > whole.bottom + 4);
              });
              if (cut) say("leaves its figure", cut);
            }
          }
          return faults.slice(0, 8);
        }
        """;

    /// <summary>Non-text contrast: 3 to 1.</summary>
    private const string Faint =
        """
        () => {
          const pen = Object.assign(document.createElement("canvas"), { width: 1, height: 1 }).getContext("2d", { willReadFrequently: true });
          const known = new Map();
          const rgba = color => known.get(color) ?? known.set(color, (() => {
            pen.clearRect(0, 0, 1, 1);
            pen.fillStyle = color;
            pen.fillRect(0, 0, 1, 1);
            const [r, g, b, a] = pen.getImageData(0, 0, 1, 1).data;
            return [r, g, b, a / 255];
          })()).get(color);
          const over = ([r, g, b], alpha, below) => [r, g, b].map((part, i) => part * alpha + below[i] * (1 - alpha));
          const light = color => { const [r, g, b] = color.map(part => part / 255).map(part => part <= .04045 ? part / 12.92 : ((part + .055) / 1.055) ** 2.4); return .2126 * r + .7152 * g + .0722 * b; };
          const groundOf = element => {
            for (let box = element.parentElement; box; box = box.parentElement) {
              const color = rgba(getComputedStyle(box).backgroundColor);
              if (color[3] > .99) return color;
            }
            return [255, 255, 255];
          };
          const opacityOf = element => { let all = 1; for (let each = element; each; each = each.parentElement) all *= getComputedStyle(each).opacity; return all; };
          const faults = new Set();
          for (const mark of document.querySelectorAll(":is(.marks, .claim-word, .certainty, [data-direction], [data-word]) svg:has(use), .figure-svg :is(.f-full, .f-outline, .f-hollow, .f-cross, .f-box, .f-whisker)")) {
            if (!mark.checkVisibility({ visibilityProperty: true })) continue;
            const style = getComputedStyle(mark);
            const color = mark.localName === "svg" ? style.color : style.fill !== "none" ? style.fill : style.stroke;
            const [ink, ground] = [rgba(color), groundOf(mark)];
            const seen = over(ink, ink[3] * opacityOf(mark), ground);
            const [one, other] = [light(seen), light(ground)];
            const contrast = (Math.max(one, other) + .05) / (Math.min(one, other) + .05);
            if (contrast < 3) faults.add(`a mark stands out by ${contrast.toFixed(1)} to 1: ${mark.parentElement.outerHTML.replace(/\s+/g, " ").slice(0, 120)}`);
          }
          return [...faults].slice(0, 4);
        }
        """;

    public static async Task<IReadOnlyList<string>> FaultsAsync(IPage page) => await page.EvaluateAsync<string[]>(Find);

    /// <summary>In the light and in the dark.</summary>
    public static async Task<IReadOnlyList<string>> FaintMarksAsync(IPage page)
    {
        var faint = new List<string>();
        foreach (var scheme in new[] { ColorScheme.Dark, ColorScheme.Light })
        {
            await page.EmulateMediaAsync(new() { ColorScheme = scheme });
            faint.AddRange((await page.EvaluateAsync<string[]>(Faint)).Select(fault => $"{scheme}: {fault}"));
        }
        return faint;
    }
}
