using System.Globalization;
using Simulator.Actors.Checking;

namespace Simulator.Host.Checks;

/// <summary>A check as lines of text, as wide as asked for. Colours are for terminals alone.</summary>
/// <param name="width">Columns, at least 40.</param>
/// <param name="isQuiet">One line for each step, without requests and answers.</param>
internal sealed class CheckText(TextWriter output, int width, bool hasColour, bool isQuiet)
{
    private const string Margin = "      ";
    private const int MostLines = 60;

    private string _chapter = "";
    private int _number;

    /// <summary>Tells a step when it is over.</summary>
    public void Tell(CheckedStep step)
    {
        if (step.Result == CheckResult.Lacking) return;
        if (step.Chapter != _chapter)
        {
            _chapter = step.Chapter;
            output.WriteLine();
            output.WriteLine(Coloured(_chapter, "1"));
        }
        else if (!isQuiet)
        {
            output.WriteLine();
        }

        Head(step);
        if (!isQuiet) Details(step);
        if (step.Reason.Length > 0 && (isQuiet || step.Items.All(item => item.IsRight != false))) Wrapped(step.Reason, $"{Margin}{(step.Result == CheckResult.Works ? "note" : "why ")}  ");
    }

    private void Head(CheckedStep step)
    {
        var who = step.Who.Length > 0 ? $" ({step.Who})" : "";
        var what = step.Request is { } request ? $"{request.Method} {request.Target} -> {AnswerOf(step)}" : "";
        var line = $"{++_number,3}  {WordOf(step.Result),-8}  {step.Name}{who}";
        var isOne = line.Length + 2 + what.Length <= width;
        output.Write($"{_number,3}  {Coloured($"{WordOf(step.Result),-8}", ColourOf(step.Result))}  {step.Name}{who}");
        if (isOne)
        {
            output.WriteLine(what.Length > 0 ? $"  {what}" : "");
            return;
        }

        output.WriteLine();
        Wrapped(what, Margin);
    }

    private void Details(CheckedStep step)
    {
        if (step.Request is { } request)
        {
            foreach (var header in request.Headers) Wrapped(header, $"{Margin}> ");
            Body(request.Body, request.BodyBytes, $"{Margin}> ");
        }

        if (step.Answer is { } answer)
        {
            if (answer.Redirects > 0) Wrapped($"after {answer.Redirects} redirect{(answer.Redirects == 1 ? "" : "s")}, which the plan lets follow", Margin);
            foreach (var header in answer.Headers) Wrapped(header, $"{Margin}< ");
            Body(answer.Body, answer.BodyBytes, $"{Margin}< ");
        }

        foreach (var item in step.Items) Item(item);
    }

    private void Item(CheckedItem item)
    {
        var isCapture = item.What.StartsWith("capture ", StringComparison.Ordinal);
        var text = isCapture && item.IsRight == true ? $"{item.What.Replace("capture", "captured", StringComparison.Ordinal)} = {item.Found}"
            : isCapture ? $"{item.What}: {item.Found}"
            : $"check {item.What}: {(item.IsRight == true ? item.Found.Length > 0 ? item.Found : "ok" : $"FAILED, {item.Found}")}";
        Wrapped(text, Margin);
    }

    private void Body(string body, long bytes, string margin)
    {
        if (body.Length == 0) return;
        Wrapped(body, margin);
        if (body.EndsWith('…')) Wrapped($"({bytes.ToString("N0", CultureInfo.InvariantCulture)} bytes in all; --body shows more)", margin);
    }

    /// <summary>Breaks a text into lines; the margin stands before each.</summary>
    public void Wrapped(string text, string margin)
    {
        var lines = 0;
        var blank = margin.TrimEnd().Length is 0 or > 7 ? new string(' ', margin.Length) : margin;
        foreach (var line in text.ReplaceLineEndings("\n").Split('\n'))
        {
            var rest = string.Concat(line.Select(letter => letter == '\t' ? ' ' : char.IsControl(letter) ? '?' : letter)).TrimEnd();
            do
            {
                if (lines == MostLines)
                {
                    output.WriteLine($"{blank}…");
                    return;
                }

                var room = Math.Max(20, width - margin.Length);
                var end = rest.Length <= room ? rest.Length : rest.AsSpan(room / 2, room - (room / 2)).LastIndexOfAny(' ', ',') is >= 0 and var gap ? (room / 2) + gap + 1 : room;
                output.WriteLine($"{(lines++ == 0 ? margin : blank)}{rest[..end].TrimEnd()}");
                rest = rest[end..];
            }
            while (rest.Length > 0);
        }
    }

    public string Coloured(string text, string colour) => hasColour ? $"\u001b[{colour}m{text}\u001b[0m" : text;

    public static string WordOf(CheckResult result) => result switch
    {
        CheckResult.Works => "works",
        CheckResult.Fails => "FAILS",
        CheckResult.NotSent => "not sent",
        _ => "lacking",
    };

    public static string ColourOf(CheckResult result) => result switch
    {
        CheckResult.Works => "32",
        CheckResult.Fails => "31",
        _ => "33",
    };

    private static string AnswerOf(CheckedStep step) => step.Answer is { } answer
        ? string.Create(CultureInfo.InvariantCulture, $"{answer.Status} in {step.TookMillis:0.#} ms")
        : string.Create(CultureInfo.InvariantCulture, $"no answer after {step.TookMillis:0} ms");
}
