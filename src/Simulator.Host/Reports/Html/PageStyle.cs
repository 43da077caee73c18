namespace Simulator.Host.Reports.Html;

/// <summary>The look of the report: light and dark, wide and narrow, screen and paper. Hues keep apart for colour-blind readers (after Okabe and Ito).</summary>
internal static class PageStyle
{
    public const string Text = Colours + Layout + Tables + ChartLook + Media;

    private const string Colours = """
        :root{color-scheme:light dark;--paper:#fff;--sheet:#f6f7f9;--ink:#1b1f24;--soft:#5b6570;--rule:#dde1e6;--band:#eef1f5;
        --blue:#0b6bb5;--sky:#56a8dd;--orange:#c96a00;--amber:#e2a21d;--red:#c3352b;--green:#0a7f57;--purple:#a3528a;
        --pass:#0a7a53;--pass-back:#e5f4ee;--warn:#8a5a00;--warn-back:#fdf2da;--fail:#b3261e;--fail-back:#fbe9e7;--grey-back:#eceff2}
        @media(prefers-color-scheme:dark){:root{--paper:#14171b;--sheet:#1b1f25;--ink:#e4e8ed;--soft:#98a3af;--rule:#313841;--band:#1e232a;
        --blue:#5aaeea;--sky:#9ccdf0;--orange:#f0933b;--amber:#e9bc55;--red:#f0716a;--green:#46c295;--purple:#d58cbd;
        --pass:#63d2a5;--pass-back:#14352a;--warn:#f0c063;--warn-back:#392c10;--fail:#ff938c;--fail-back:#401c1a;--grey-back:#272d35}}

        """;

    private const string Layout = """
        *{box-sizing:border-box}
        body{margin:0;background:var(--paper);color:var(--ink);font:15px/1.55 system-ui,-apple-system,"Segoe UI",Roboto,"Helvetica Neue",Arial,sans-serif;-webkit-text-size-adjust:100%}
        main{max-width:1080px;margin:0 auto;padding:40px 28px 64px}
        h1{font-size:28px;line-height:1.2;font-weight:650;letter-spacing:-.015em;margin:0 0 4px;overflow-wrap:anywhere}
        h2{font-size:19px;font-weight:650;letter-spacing:-.005em;margin:48px 0 12px;padding-top:14px;border-top:1px solid var(--rule)}
        h3{font-size:15px;font-weight:600;margin:0}
        small{font-size:13px;font-weight:400;color:var(--soft)}
        p{margin:8px 0;max-width:76ch}
        .when,.note,.none{color:var(--soft)}
        .note{font-size:12.5px;margin:4px 0 0}
        .banner{display:flex;gap:18px;align-items:baseline;margin:22px 0;padding:16px 20px;border-radius:8px;border-left:5px solid}
        .banner strong{font-size:22px;letter-spacing:.02em;white-space:nowrap}
        .banner p{margin:0;color:var(--ink)}
        .banner.pass,.verdict.pass{color:var(--pass);background:var(--pass-back)}
        .banner.warn,.verdict.warn{color:var(--warn);background:var(--warn-back)}
        .banner.fail,.verdict.fail{color:var(--fail);background:var(--fail-back)}
        .banner.unmeasured,.verdict.unmeasured{color:var(--soft);background:var(--grey-back)}
        .traffic{max-width:none;margin:-10px 0 22px;padding:8px 20px;border-left:5px solid;border-radius:8px;overflow-wrap:anywhere}
        .traffic.pass{border-color:var(--pass)}.traffic.warn{border-color:var(--warn);background:var(--warn-back)}.traffic.fail{border-color:var(--fail);background:var(--fail-back)}.traffic.unmeasured{border-color:var(--soft)}
        .traffic a,summary{color:var(--blue)}
        details{margin:14px 0}summary{cursor:pointer}
        .rehearsal{border:1px dashed var(--orange);border-radius:8px;padding:10px 16px;max-width:none}
        .tiles{display:grid;grid-template-columns:repeat(auto-fit,minmax(140px,1fr));gap:1px;background:var(--rule);border:1px solid var(--rule);border-radius:8px;overflow:hidden}
        .tiles div{background:var(--paper);padding:12px 16px}
        .tiles dt{font-size:12.5px;color:var(--soft)}
        .tiles dd{margin:0;font-size:21px;font-weight:600;letter-spacing:-.01em;font-variant-numeric:tabular-nums}
        .tiles dd small{display:block;font-size:12px;letter-spacing:0}
        .facts{display:grid;grid-template-columns:max-content 1fr;gap:4px 24px;margin:0}
        .facts dt{color:var(--soft)}
        .facts dd{margin:0;overflow-wrap:anywhere}
        ol,ul.items{padding-left:22px;max-width:80ch}
        li{margin:4px 0}
        pre{background:var(--sheet);border:1px solid var(--rule);border-radius:6px;padding:12px 16px;overflow-x:auto;font:13px/1.5 ui-monospace,"SF Mono",Menlo,Consolas,"DejaVu Sans Mono",monospace}
        footer{margin-top:48px;padding-top:12px;border-top:1px solid var(--rule);color:var(--soft);font-size:12.5px}

        """;

    private const string Tables = """
        .scroll{overflow-x:auto;margin:12px 0 4px}
        table.few{width:auto;min-width:min(440px,100%)}.few th,.few td{padding-right:36px}
        table{border-collapse:collapse;width:100%;font-size:13.5px;font-variant-numeric:tabular-nums}
        th,td{padding:6px 14px 6px 0;text-align:left;vertical-align:top;border-bottom:1px solid var(--rule)}
        th:last-child,td:last-child{padding-right:0}
        thead th{font-size:12.5px;font-weight:500;color:var(--soft);vertical-align:bottom}
        tbody th{font-weight:550}
        tbody th.name,td.text{min-width:8ch;overflow-wrap:break-word}
        .number{text-align:right;white-space:nowrap}
        thead th.number{white-space:normal}
        tr.part th{font-weight:400;padding-left:16px}
        tr.part th,tr.part td{color:var(--soft)}
        .verdict{display:inline-block;padding:0 8px;border-radius:4px;font-size:12px;font-weight:600;letter-spacing:.02em;white-space:nowrap}

        """;

    private const string ChartLook = """
        .chart{margin:22px 0 24px;padding-bottom:1px}
        figcaption{display:flex;flex-wrap:wrap;justify-content:space-between;gap:2px 24px;margin-bottom:8px}
        .legend{display:flex;flex-wrap:wrap;gap:2px 16px;list-style:none;margin:0;padding:0;font-size:12.5px;color:var(--soft)}
        .legend li,.tip i{--c:var(--soft)}
        .legend li{margin:0}
        .legend li::before,.tip i::before{content:"";display:inline-block;width:14px;height:3px;border-radius:2px;margin-right:6px;vertical-align:middle;background:var(--c)}
        .legend .planned::before{height:6px;opacity:.4}
        .legend .invalid::before{height:10px;width:8px;opacity:.45}
        .plot{position:relative;height:210px;margin:0 0 26px 46px}
        .plot svg{position:absolute;inset:0;width:100%;height:100%;overflow:visible}
        .plot .planned,.legend .planned{--c:var(--soft)}
        .active,.ok,.p50{--c:var(--blue)!important}
        .conflict{--c:var(--amber)!important}
        .failed,.error-2{--c:var(--red)!important}
        .p50{--c:var(--sky)!important}.p95{--c:var(--blue)!important}.p99{--c:var(--orange)!important}
        .error-0{--c:var(--green)!important}.error-1{--c:var(--amber)!important}.error-3{--c:var(--purple)!important}.error-4{--c:var(--blue)!important}.error-5{--c:var(--soft)!important}
        .invalid{--c:var(--red)!important}
        .line{fill:none;stroke:var(--c);stroke-width:1.6;stroke-linejoin:round;stroke-linecap:round;vector-effect:non-scaling-stroke}
        .line.planned{stroke-width:6;stroke-opacity:.4}
        .layer{fill:var(--c);fill-opacity:.82;stroke:var(--c);stroke-width:.8;vector-effect:non-scaling-stroke}
        rect.band{fill:transparent}rect.band.even{fill:var(--band)}
        rect.invalid{fill:var(--c);fill-opacity:.22}
        .grid{stroke:var(--rule);stroke-width:1;vector-effect:non-scaling-stroke}
        .level{stroke:var(--soft);stroke-opacity:.45;stroke-width:1;stroke-dasharray:2 3;vector-effect:non-scaling-stroke}
        .plot span{position:absolute;font-size:11.5px;line-height:1;color:var(--soft);white-space:nowrap;font-variant-numeric:tabular-nums;pointer-events:none}
        .plot .y{right:100%;margin-right:8px;transform:translateY(-50%)}
        .plot .x{top:100%;margin-top:8px;transform:translateX(-50%)}
        .plot .phase{top:5px;padding:0 5px;overflow:hidden;text-overflow:ellipsis;line-height:1.3}
        .plot .nothing{inset:45% 0 auto;text-align:center;font-size:13px}
        .cursor{position:absolute;top:0;bottom:0;width:1px;background:var(--soft);pointer-events:none}
        .tip{position:absolute;z-index:2;top:8px;min-width:150px;padding:8px 12px;border-radius:6px;border:1px solid var(--rule);background:var(--paper);
        box-shadow:0 4px 16px rgb(0 0 0/.14);font-size:12.5px;line-height:1.5;pointer-events:none;font-variant-numeric:tabular-nums}
        .tip>b{display:block}.tip div b{font-weight:500}.tip i:not([class])::before{background:none}.tip div{display:flex;justify-content:space-between;gap:16px}.tip i{font-style:normal;color:var(--soft)}

        """;

    private const string Media = """
        @media(max-width:640px){main{padding:22px 16px 48px}h1{font-size:23px}h2{margin-top:36px}.banner{flex-direction:column;gap:4px;padding:14px 16px}
        .facts{grid-template-columns:1fr;gap:0}.facts dd{margin-bottom:8px}.plot{margin-left:38px;height:180px}.few th,.few td{padding-right:12px}.tiles{grid-template-columns:1fr 1fr}.tiles dd{font-size:18px}
        .scroll{margin-right:-16px;padding-right:16px}.plot .x.minor{display:none}td.verdicts{position:sticky;right:0;background:var(--paper);padding-left:8px}
        .verdicts .word{display:none}.cards,.cards tbody,.cards tr,.cards th,.cards td{display:block}.cards thead{display:none}.cards tr{padding:10px 0;border-bottom:1px solid var(--rule)}
        .cards th,.cards td{border:0;padding:1px 0;text-align:left}.cards td:empty{display:none}.cards td::before{content:attr(data-column);display:inline-block;min-width:84px;color:var(--soft)}
        .cards .verdicts{position:static;padding-top:4px}.cards .verdicts::before{content:none}.cards .word{display:inline}}
        @media print{:root{color-scheme:light}body{font-size:10.5pt}main{max-width:none;padding:0}.chart,tr,.banner,.tiles{break-inside:avoid}h2,h3,figcaption{break-after:avoid}
        .scroll{overflow:visible}table{font-size:8.5pt}.banner,.verdict,rect,.layer,.legend li::before{print-color-adjust:exact;-webkit-print-color-adjust:exact}}

        """;
}
