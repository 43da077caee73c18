using System.CommandLine;
using Simulator.Imports;
using Simulator.Imports.Artillery;
using Simulator.Imports.Har;
using Simulator.Imports.Reading;

namespace Simulator.Host.Verbs;

/// <summary><c>simulator import artillery FILE</c> and <c>simulator import har FILE</c>: a plan out of what another tool wrote. Nothing is sent.</summary>
internal static class ImportVerb
{
    public static Command Create() => new("import", "Make a plan of what another tool wrote; nothing is sent.") { Artillery(), Har() };

    private static Command Artillery()
    {
        var file = new Argument<string>("FILE") { Description = "Script of Artillery 2, YAML or JSON." };
        var environment = new Option<string>("--environment") { Description = "Which of the script's environments counts.", HelpName = "NAME" };
        var target = new ImportTarget();
        var command = new Command("artillery", "A script of Artillery 2 becomes a plan.") { file, environment };
        target.AddTo(command);
        command.SetAction(parsed => target.Write(parsed, parsed.GetValue(file)!, (source, name) => ArtilleryImport.Read(source, name, parsed.GetValue(environment))));
        return command;
    }

    private static Command Har()
    {
        var file = new Argument<string>("FILE") { Description = "A browser's recording (HAR 1.2)." };
        var host = new Option<string>("--host") { Description = "Host whose requests count; without it the one with the most.", HelpName = "HOST" };
        var assets = new Option<bool>("--assets") { Description = "Take images, styles, scripts and fonts, too." };
        var target = new ImportTarget();
        var command = new Command("har", "A browser's recording becomes a scenario.") { file, host, assets };
        target.AddTo(command);
        command.SetAction(parsed => target.Write(
            parsed, parsed.GetValue(file)!, (source, name) => HarImport.Read(source, name, new HarOptions(parsed.GetValue(host), parsed.GetValue(assets)))));
        return command;
    }
}
