using Simulator.Model.Plans.Tree;
using Simulator.Model.Plans.Words;
using Simulator.Model.Scripts.Data;

namespace Simulator.Model.Plans.Reading;

/// <summary>Reads <c>feeders</c>. What the files hold stands under <c>content</c>, where whoever loaded the plan has put it.</summary>
internal static class FeedersReader
{
    private static readonly Dictionary<string, FeederOrder> Orders = Enum.GetValues<FeederOrder>().ToDictionary(one => one.ToString().ToLowerInvariant());

    // Words that stand before a dot in the names of variables already.
    private static readonly string[] Taken = ["setup", "auth"];

    /// <summary>Those that could be read, in the plan's order; of those with problems, which are noted, what is needed to read on.</summary>
    public static IReadOnlyList<FeederPlan> Read(Section top) => top.Named("feeders") is { } named ? [.. named.Select(one => Feeder(top, one.Name, one.Section))] : [];

    /// <summary>The columns by feeder, as scenarios can name them; null of files that could not be read.</summary>
    public static IReadOnlyDictionary<string, IReadOnlyList<string>?> ColumnsOf(IReadOnlyList<FeederPlan> feeders) =>
        feeders.ToDictionary(feeder => feeder.Name, feeder => feeder.Columns.Count == 0 ? null : feeder.Columns, StringComparer.Ordinal);

    private static FeederPlan Feeder(Section top, string name, Section feeder)
    {
        if (NameProblem(name) is { } wrong) top.Notes.Add(feeder.Map.Place, feeder.Path, wrong);
        var noted = top.Notes.Problems.Count;
        var file = feeder.Required("file", Numbers.Text, "write the CSV or JSON lines file beside this plan, such as people.csv") ?? "";
        var isJson = FeedFormat.IsJsonName(file);
        var columns = feeder.Texts("columns", Numbers.Text);
        if (feeder.Has("columns") && columns.Count == 0) feeder.Problem("columns", "is empty; name the columns, or leave it out where the file has a header row");
        var delimiter = feeder.Optional("delimiter", Delimiter, (byte)',');
        if (isJson && feeder.Has("delimiter")) feeder.Problem("delimiter", "is for CSV; JSON lines have none");
        var order = feeder.Optional("order", text => Word(text, Orders), FeederOrder.Sequential);
        var isPerUser = feeder.Optional("per", text => Word(text, new Dictionary<string, bool> { ["session"] = false, ["user"] = true }), false);
        var isUnique = feeder.Optional("unique", Numbers.Flag, false);
        var ends = feeder.Optional<bool?>("onEnd", text => Word<bool?>(text, new Dictionary<string, bool?> { ["repeat"] = false, ["stop"] = true }), null);
        CheckEnd(feeder, order, isUnique, ends);
        var content = Content(feeder);
        if (content is null && top.Notes.Problems.Count == noted) feeder.Problem("file", "was not looked into when the plan was loaded");
        feeder.Close();
        return new FeederPlan(name, file, new FeedFormat(isJson, delimiter, columns.Count > 0 ? columns : null), content ?? new FeederContent([], 0, ""), feeder.Path)
        {
            Order = order, IsPerUser = isPerUser, EndsWithRows = isUnique || ends is true,
        };
    }

    private static void CheckEnd(Section feeder, FeederOrder order, bool isUnique, bool? ends)
    {
        if (isUnique && order == FeederOrder.Random) feeder.Problem("order", "is random, which draws the same row again; unique rows in an order of chance are order: shuffle");
        else if (ends is true && order == FeederOrder.Random) feeder.Problem("onEnd", "has no meaning where rows are drawn at random, which never ends; leave it out, or write order: shuffle");
        if (isUnique && ends is false) feeder.Problem("onEnd", "is repeat, and unique rows never come again; leave one of the two out");
    }

    private static FeederContent? Content(Section feeder)
    {
        if (feeder.OptionalMap("content") is not { } content) return null;
        var columns = content.Texts<string>("columns", text => text);
        var rows = content.Required("rows", Numbers.Whole, "it is written when the plan is loaded");
        var hash = content.Required("sha256", Numbers.Text, "it is written when the plan is loaded");
        content.Close();
        return new FeederContent(columns, rows, hash ?? "");
    }

    private static string? NameProblem(string name) =>
        Taken.Contains(name) ? $"`{name}` has another meaning before a dot, as in {{{{{name}.token}}}}; take another name"
        : Scripts.TemplateReader.IsName(name) ? null
        : $"`{name}` is no name of a feeder; write letters, digits and _, a letter first";

    private static Parsed<byte> Delimiter(string text) => FeedFormat.DelimiterOf(text) ?? Parsed<byte>.Wrong($"`{text}` is no delimiter; write one sign such as ; or |, or tab");

    private static Parsed<T> Word<T>(string text, Dictionary<string, T> words) =>
        words.TryGetValue(text, out var value) ? value : Parsed<T>.Wrong($"there is no `{text}` here{NearestWord.Hint(text, words.Keys)}");
}
