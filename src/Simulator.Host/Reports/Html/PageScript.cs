namespace Simulator.Host.Reports.Html;

/// <summary>Tells the figures under the pointer. The page reads well without it.</summary>
internal static class PageScript
{
    // Values reach the page through textContent only: names in them cannot become markup.
    public const string Text = """
        (() => {
          const data = JSON.parse(document.getElementById('timeline').textContent);
          const plots = [...document.querySelectorAll('.chart')].map(chart => ({
            id: chart.dataset.chart, plot: chart.querySelector('.plot'), cursor: chart.querySelector('.cursor'), tip: chart.querySelector('.tip') }));
          const clock = s => { const p = n => String(n).padStart(2, '0'), h = Math.floor(s / 3600), m = Math.floor(s / 60) % 60;
            return h ? h + ':' + p(m) + ':' + p(s % 60) : m + ':' + p(s % 60); };
          const number = v => v == null ? '—' : v.toLocaleString('en', { maximumFractionDigits: v < 100 ? 1 : 0 });
          const add = (to, tag, text, style) => { const e = to.appendChild(document.createElement(tag)); e.textContent = text; if (style) e.className = style; return e; };
          function nearest(at) {
            let low = 0, high = data.at.length - 1;
            while (low < high) { const mid = (low + high + 1) >> 1; if (data.at[mid] <= at) low = mid; else high = mid - 1; }
            return low;
          }
          function tell(one, i) {
            one.tip.replaceChildren();
            add(one.tip, 'b', clock(data.at[i]) + (data.phase[i] ? ' · ' + data.phase[i] : ''));
            for (const s of data.charts[one.id]) { const row = add(one.tip, 'div', ''); add(row, 'i', s.name, s.style); add(row, 'b', number(s.values[i])); }
            if (data.invalid[i]) add(one.tip, 'i', 'invalid: do not trust', 'invalid');
          }
          function show(on, event) {
            const box = on.plot.getBoundingClientRect(), i = nearest((event.clientX - box.left) / box.width * data.span);
            const left = (data.at[i] + data.step / 2) / data.span * 100;
            for (const one of plots) { one.cursor.hidden = false; one.cursor.style.left = left + '%'; one.tip.hidden = one !== on; }
            tell(on, i);
            on.tip.style.left = left < 55 ? 'calc(' + left + '% + 12px)' : 'auto';
            on.tip.style.right = left < 55 ? 'auto' : 'calc(' + (100 - left) + '% + 12px)';
          }
          if (data.at.length) for (const one of plots) {
            one.plot.addEventListener('pointermove', event => show(one, event));
            one.plot.addEventListener('pointerdown', event => show(one, event));
            one.plot.addEventListener('pointerleave', () => plots.forEach(p => { p.cursor.hidden = p.tip.hidden = true; }));
          }
        })();
        """;
}
