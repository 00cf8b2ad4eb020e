namespace StemCellKb.Browser.Tests.Browsing;

/// <summary>What is wrong with the layout of a page at its present size: it scrolls sideways, content leaves its box, or neighbours overlap.</summary>
internal static class LayoutFaults
{
    private const string Find =
        """
        () => {
          const root = document.documentElement;
          const faults = [];
          const say = (what, element) => faults.push(`${what}: ${element.outerHTML.replace(/\s+/g, " ").slice(0, 160)}`);
          const styles = new Map();
          const styleOf = element => styles.get(element) ?? styles.set(element, getComputedStyle(element)).get(element);
          // What a closed menu holds has no display of none, and still tells where it was last.
          const isBox = element => !["inline", "contents"].includes(styleOf(element).display) && element.checkVisibility() && !element.closest("svg, .visually-hidden, .skip");
          const flows = element => ["static", "relative"].includes(styleOf(element).position);
          const scrolls = element => element && element !== root && (styleOf(element).overflowX !== "visible" || scrolls(element.parentElement));

          if (root.scrollWidth > root.clientWidth) faults.push(`the page is ${root.scrollWidth} px wide`);
          for (const element of document.querySelectorAll("body, body *")) {
            if (!isBox(element) || element.clientWidth === 0) continue;
            if (styleOf(element).overflowX === "visible" && element.scrollWidth > element.clientWidth + 2 && !scrolls(element) && ![...element.children].some(child => child.scrollWidth > child.clientWidth + 2 && isBox(child)))
              say(`content leaves its box by ${element.scrollWidth - element.clientWidth} px`, element);
            const boxes = [...element.children].filter(child => isBox(child) && flows(child)).map(child => [child, child.getBoundingClientRect()]).filter(([, box]) => box.width > 0 && box.height > 0);
            for (let i = 1; i < boxes.length; i++) {
              const [[earlier, whole], [child, after]] = [boxes[i - 1], boxes[i]];
              // A box may leave room for its neighbour: what the one holds must not reach into what the other holds.
              const held = (box, itself) => { const parts = [...box.children].filter(isBox).map(part => part.getBoundingClientRect()); return parts.length ? parts : [itself]; };
              const others = held(child, after);
              if (held(earlier, whole).some(a => others.some(b => a.right > b.left + 1 && b.right > a.left + 1 && a.bottom > b.top + 1 && b.bottom > a.top + 1)))
                say("overlaps its neighbour", child);
            }
            const right = element.getBoundingClientRect().right;
            if (right > root.clientWidth + 1 && !scrolls(element.parentElement)) say(`ends at ${Math.round(right)} px`, element);
          }
          return faults.slice(0, 6);
        }
        """;

    public static async Task<IReadOnlyList<string>> OfAsync(IPage page) => await page.EvaluateAsync<string[]>(Find);
}
