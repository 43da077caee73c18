using System.CommandLine;
using Simulator.Imports;
using Simulator.Imports.Reading;

namespace Simulator.Host.Verbs;

/// <summary>Where an import writes its plan: the options of each <c>simulator import</c>, and the writing.</summary>
internal sealed class ImportTarget
{
    // More than this is a recording of everything, and not of one way through a site.
    private const long Largest = 256 * 1024 * 1024;

    private readonly Option<string> _out = new("--out") { Description = "The plan to write; without it FILE's name with .yaml, where one stands.", HelpName = "PLAN" };
    private readonly Option<bool> _force = new("--force") { Description = "Write over a file that is there." };

    public void AddTo(Command command)
    {
        command.Options.Add(_out);
        command.Options.Add(_force);
    }

    /// <returns>The exit code.</returns>
    public int Write(ParseResult parsed, string file, Func<Source, string, Imported> import)
    {
        var name = Path.GetFileNameWithoutExtension(file);
        var plan = parsed.GetValue(_out) ?? (Path.GetFullPath($"{name}.yaml") == Path.GetFullPath(file) ? $"{name}-plan.yaml" : $"{name}.yaml");
        return Write(file, plan, parsed.GetValue(_force), import, "name another with --out");
    }

    /// <param name="otherwise">What to do where the plan is there already.</param>
    /// <returns>The exit code.</returns>
    public static int Write(string file, string plan, bool force, Func<Source, string, Imported> import, string otherwise)
    {
        if (!force && File.Exists(plan))
        {
            return ProblemWords.Tell($"{plan} is there already; {otherwise}, or write over it with --force");
        }

        try
        {
            var imported = import(Source(file, plan), Path.GetFileNameWithoutExtension(plan));
            Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(plan))!);
            File.WriteAllText(plan, imported.PlanText);
            return ImportWords.Tell(imported, plan);
        }
        catch (BrokenSourceException broken)
        {
            return ProblemWords.Tell(broken.Message);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return ProblemWords.Tell($"{failure.Message.TrimEnd('.')}");
        }
    }

    private static Source Source(string file, string plan)
    {
        if (!File.Exists(file))
        {
            throw new BrokenSourceException(new(file, 0, 0), Directory.Exists(file) ? "is a directory; name a file in it" : "there is no such file");
        }

        var size = new FileInfo(file).Length;
        if (size > Largest)
        {
            throw new BrokenSourceException(new(file, 0, 0), $"is of {size / 1024 / 1024} MB; at most {Largest / 1024 / 1024} MB can be read");
        }

        // UTF-8, or what its byte order mark says.
        var text = File.ReadAllText(file);
        if (text.AsSpan(0, Math.Min(text.Length, 4096)).Contains('\0'))
        {
            throw new BrokenSourceException(new(file, 0, 0), "is no text in UTF-8; save it as such");
        }

        var (from, to) = (Path.GetDirectoryName(Path.GetFullPath(file))!, Path.GetDirectoryName(Path.GetFullPath(plan))!);
        return new Source(file, text)
        {
            Beside = path => Path.Combine(from, path) is var beside && File.Exists(beside) ? File.ReadAllText(beside) : null,
            FromPlan = path => Path.GetRelativePath(to, Path.Combine(from, path)).Replace('\\', '/'),
        };
    }
}
