using Simulator.Model.Marketplace;
using Simulator.Model.Plans.Tree;
using Simulator.Model.Plans.Words;
using Simulator.Model.Scripts.Data;

namespace Simulator.Model.Plans.Reading;

/// <summary>Reads which populations have ready-made accounts: <c>accounts.feeder</c>, and <c>accounts.populations</c> for some of them.</summary>
internal static class GivenAccountsReader
{
    public static IReadOnlyDictionary<string, GivenAccounts> Read(Section accounts, IReadOnlyList<FeederPlan> feeders, IReadOnlyList<Population> populations)
    {
        var given = new Dictionary<string, GivenAccounts>(StringComparer.Ordinal);
        // Administrators share the one account of accounts.admin.
        if (Given(accounts, feeders) is { } forAll)
        {
            foreach (var population in populations.Where(one => one.Persona is not (null or Persona.Admin))) given[population.Name] = forAll;
        }

        foreach (var (name, section) in accounts.Named("populations") ?? [])
        {
            if (populations.FirstOrDefault(one => one.Name == name) is not { } population)
            {
                section.Problem($"there is no population `{name}`{NearestWord.Hint(name, [.. populations.Select(one => one.Name)])}");
            }
            else if (!population.HasAccounts)
            {
                section.Problem($"{name} follow a scenario and have no accounts; a scenario takes rows as {{{{feeder.column}}}}");
            }

            if (!section.Has("feeder")) section.Missing("feeder", "write the feeder whose rows are the accounts");
            if (Given(section, feeders) is { } own) given[name] = own;
            section.Close();
        }

        foreach (var population in populations.Where(one => given.ContainsKey(one.Name) && one.Model?.Session.RegisterShare > 0))
        {
            accounts.Notes.Add(accounts.Map.Place, "model.session.register", $"is more than 0, and {population.Name} have ready-made accounts: nobody registers; write register: 0");
        }

        return given;
    }

    private static GivenAccounts? Given(Section section, IReadOnlyList<FeederPlan> feeders)
    {
        var name = section.Optional<string?>("feeder", text => feeders.Any(one => one.Name == text) ? text
            : Parsed<string?>.Wrong($"there is no feeder `{text}`{(feeders.Count == 0 ? "; write it under feeders" : NearestWord.Hint(text, [.. feeders.Select(one => one.Name)]))}"), null);
        var feeder = feeders.FirstOrDefault(one => one.Name == name);
        ColumnText? Text(string key)
        {
            var text = section.Optional<string?>(key, one => one, null);
            if (text is null || section.Has("feeder") && feeder is null) return null;
            // Of a file that could not be read nobody knows the columns.
            if (feeder is null || feeder.Columns.Count == 0)
            {
                if (feeder is null) section.Problem(key, "is for ready-made accounts; write accounts.feeder, whose rows they are");
                return null;
            }

            var (read, problem) = ColumnText.Parse(text, feeder.Name, feeder.Columns);
            if (problem is not null) section.Problem(key, problem);
            return read;
        }

        var (email, password, token, refresh, id) = (Text("email"), Text("password"), Text("token"), Text("refreshToken"), Text("userId"));
        if (feeder is null) return null;
        if (section.Has("email") != section.Has("password"))
        {
            section.Missing(section.Has("email") ? "password" : "email", $"an account is logged in to with both, such as email: \"{{{{{feeder.Name}.email}}}}\" and password: \"{{{{{feeder.Name}.password}}}}\"");
        }
        else if (!section.Has("email") && !section.Has("token"))
        {
            section.Problem("feeder", $"tells nothing of the accounts; write email and password, or token, such as token: \"{{{{{feeder.Name}.token}}}}\"");
        }

        if (section.Has("refreshToken") && !section.Has("token")) section.Missing("token", "a refreshToken renews one");
        return new GivenAccounts(feeder.Name, section.PathOf("feeder")) { Email = email, Password = password, Token = token, RefreshToken = refresh, UserId = id };
    }
}
