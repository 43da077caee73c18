using Spectre.Console;

namespace Simulator.Host.Views;

/// <summary>Chooses the view that fits where the run is watched.</summary>
internal static class RunViews
{
    /// <summary>Columns of a log: nobody can resize it.</summary>
    public const int PlainWidth = 100;

    /// <summary>The view for the process's own console.</summary>
    public static IRunView Choose(bool quiet, bool json) => Choose(ViewOptions.OfProcess(quiet, json), Console.Out, Console.Error);

    public static IRunView Choose(ViewOptions options, TextWriter output, TextWriter error)
    {
        var console = On(options.Json ? error : output, options.IsTerminal, options.NoColor);
        // The verdict is one line, for grep and for terminals that wrap by themselves.
        if (options.Quiet) console.Profile.Width = short.MaxValue;
        return options switch
        {
            { Quiet: true } => new QuietView(console),
            { IsTerminal: true } => new TerminalView(console),
            _ => new PlainView(console),
        };
    }

    /// <summary>A console on a writer: in place and in colour on a terminal, plain text of a fixed width elsewhere.</summary>
    public static IAnsiConsole On(TextWriter writer, bool isTerminal, bool noColor)
    {
        var console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Ansi = isTerminal ? AnsiSupport.Detect : AnsiSupport.No,
            ColorSystem = isTerminal && !noColor ? ColorSystemSupport.Detect : ColorSystemSupport.NoColors,
            Interactive = InteractionSupport.No,
            Out = new AnsiConsoleOutput(writer),
        });
        if (!isTerminal) console.Profile.Width = PlainWidth;
        return console;
    }
}
