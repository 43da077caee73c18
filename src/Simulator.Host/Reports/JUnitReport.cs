using System.Globalization;
using System.Text;
using System.Xml;
using Simulator.Metrics.Results;
using Simulator.Model.Runs;

namespace Simulator.Host.Reports;

/// <summary>The verdict as build servers read it: a suite for the run, a case for each threshold, one for the run itself and one for its traffic.</summary>
internal static class JUnitReport
{
    public static string Render(RunSummary run)
    {
        var text = new Utf8Text();
        using (var xml = XmlWriter.Create(text, new XmlWriterSettings { Indent = true }))
        {
            var failures = run.Thresholds.Count(IsFailure) + (run.Conformance is { IsRequired: true, Follows: TrafficFollows.No } ? 1 : 0);
            var skipped = run.Thresholds.Count(gate => gate.Verdict == Verdict.NotMeasured) + (run.Conformance is { Follows: TrafficFollows.Unknown } ? 1 : 0);
            var isBroken = IsBroken(run);
            xml.WriteStartElement("testsuites");
            xml.WriteStartElement("testsuite");
            xml.WriteAttributeString("name", JUnitText.Clean(run.Plan));
            xml.WriteAttributeString("tests", Number(run.Thresholds.Count + (run.Conformance is null ? 1 : 2)));
            xml.WriteAttributeString("failures", Number(failures));
            xml.WriteAttributeString("errors", isBroken ? "1" : "0");
            xml.WriteAttributeString("skipped", Number(skipped));
            xml.WriteAttributeString("time", Seconds(run.DurationSeconds));
            xml.WriteAttributeString("timestamp", run.StartedAt.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ss", CultureInfo.InvariantCulture));
            xml.WriteAttributeString("hostname", "simulator");
            WriteRun(xml, run, isBroken);
            if (run.Conformance is { } conformance) WriteTraffic(xml, run, conformance);
            foreach (var threshold in run.Thresholds) WriteThreshold(xml, run, threshold);
            xml.WriteEndElement();
            xml.WriteEndElement();
        }
        return text + "\n";
    }

    private static bool IsFailure(ThresholdResult threshold) =>
        threshold is { Gates: true, Verdict: not (Verdict.Pass or Verdict.Warn or Verdict.NotMeasured) };

    // A run that is worthless or was cut short must not look green only because no threshold failed.
    private static bool IsBroken(RunSummary run) => run.ExitCode is not (ExitCodes.Passed or ExitCodes.ThresholdFailed);

    private static void WriteRun(XmlWriter xml, RunSummary run, bool isBroken)
    {
        StartCase(xml, run, "run", "the run itself", run.DurationSeconds);
        if (isBroken) WriteText(xml, "error", $"{VerdictMark.Word(run.Verdict)}: {run.Reason}", $"exit code {Number(run.ExitCode)}; {run.StopReason}");
        else WriteOut(xml, run.Reason);
        xml.WriteEndElement();
    }

    // That it does not follow fails a case only where it makes the run invalid: a build must not be red at exit code 0.
    private static void WriteTraffic(XmlWriter xml, RunSummary run, ConformanceSummary conformance)
    {
        StartCase(xml, run, "run", "traffic follows the plan", 0);
        var said = ConformanceTables.Line(conformance);
        if (conformance.Follows == TrafficFollows.Unknown) WriteText(xml, "skipped", $"NOT MEASURED: {said}", null);
        else if (conformance is { IsRequired: true, Follows: TrafficFollows.No }) WriteText(xml, "failure", said, said);
        else WriteOut(xml, conformance.Follows == TrafficFollows.No ? $"WARN (reports only): {said}" : said);
        xml.WriteEndElement();
    }

    private static void WriteThreshold(XmlWriter xml, RunSummary run, ThresholdResult threshold)
    {
        StartCase(xml, run, threshold.Scope, threshold.Name, 0);
        var said = $"{threshold.Metric} of {threshold.Scope}: {threshold.Measured} measured, target {threshold.Target}, "
            + $"{Figures.Count(threshold.Samples)} samples";
        if (threshold.Detail.Length > 0) said += $"; {threshold.Detail}";
        if (threshold.Verdict == Verdict.NotMeasured) WriteText(xml, "skipped", $"NOT MEASURED: {said}", null);
        else if (IsFailure(threshold)) WriteText(xml, "failure", said, said);
        else if (threshold.Verdict == Verdict.Pass) WriteOut(xml, said);
        else WriteOut(xml, $"{VerdictMark.Word(threshold.Verdict)}{(threshold.Gates ? "" : " (reports only)")}: {said}");
        xml.WriteEndElement();
    }

    private static void StartCase(XmlWriter xml, RunSummary run, string scope, string name, double seconds)
    {
        xml.WriteStartElement("testcase");
        xml.WriteAttributeString("classname", JUnitText.Clean($"{run.Plan}.{scope}"));
        xml.WriteAttributeString("name", JUnitText.Clean(name));
        xml.WriteAttributeString("time", Seconds(seconds));
    }

    private static void WriteText(XmlWriter xml, string element, string message, string? text)
    {
        xml.WriteStartElement(element);
        xml.WriteAttributeString("message", JUnitText.Clean(message));
        if (text is not null) xml.WriteString(JUnitText.Clean(text));
        xml.WriteEndElement();
    }

    private static void WriteOut(XmlWriter xml, string text) => xml.WriteElementString("system-out", JUnitText.Clean(text));

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);

    private static string Seconds(double value) => value.ToString("0.000", CultureInfo.InvariantCulture);

    /// <summary>Makes the XML declaration name the encoding that the file has.</summary>
    private sealed class Utf8Text() : StringWriter(CultureInfo.InvariantCulture)
    {
        public override Encoding Encoding => Encoding.UTF8;
    }
}
