using Simulator.Model.Chance;

namespace Simulator.Model.Marketplace.Personas.Texts;

/// <summary>
/// What homeowners write: within the target's limits, and free of quotes, semicolons, backslashes and of SQL's words,
/// which sanitisers of targets cut out of texts.
/// </summary>
internal static class JobTexts
{
    private static readonly string[] Works =
        ["Repair", "Replace", "Renew", "Install", "Inspect and fix", "Overhaul", "Modernise", "Extend"];
    private static readonly string[] Rooms =
        ["kitchen", "bathroom", "basement", "attic", "garage", "hallway", "living room", "bedroom", "porch", "guest house"];
    private static readonly string[] Ages = ["new", "ten years old", "from the seventies", "from before the war", "about thirty years old"];
    private static readonly string[] Wishes =
        ["Please bring your own tools.", "Materials are on site.", "Materials should be part of the price.", "We are at home in the afternoon.",
         "Parking is in front of the house.", "There is a dog, a friendly one.", "We would like to keep dust low.", "Weekends are fine for us."];
    private static readonly string[] Goals =
        ["It has to be done before the winter.", "We are in no hurry.", "The sooner the better.", "It should last for many years.", "Good looks matter to us."];
    private static readonly string[] Streets =
        ["Oak Street", "Maple Avenue", "River Road", "Hill Lane", "Station Road", "Park Avenue", "Mill Lane", "Church Street"];
    private static readonly string[] Towns = ["Springfield", "Riverton", "Lakeside", "Fairview", "Oakdale", "Milton", "Ashford", "Westbrook"];
    private static readonly string[] Urgencies = ["LOW", "MEDIUM", "HIGH"];

    /// <param name="urgency">Index of the target's words, from the least.</param>
    public static MarketCalls.PostJob Write(string trade, int urgency, long budgetCents, ref RandomStream stream)
    {
        var work = Any(Works, ref stream);
        var room = Any(Rooms, ref stream);
        var title = $"{work} the {room}: {trade}";
        var description =
            $"{trade} work in our {room}, {5 + stream.NextInt(60)} square metres, the house is {Any(Ages, ref stream)}. " +
            $"{Any(Goals, ref stream)} {Any(Wishes, ref stream)} {Any(Wishes, ref stream)}";
        var location = $"{1 + stream.NextInt(240)} {Any(Streets, ref stream)}, {Any(Towns, ref stream)}, {10_000 + stream.NextInt(89_999)}";
        return new MarketCalls.PostJob(title, description, trade, budgetCents, location, Urgencies[urgency]);
    }

    public static string AnyRoom(ref RandomStream stream) => Any(Rooms, ref stream);

    private static string Any(string[] choices, ref RandomStream stream) => choices[stream.NextInt(choices.Length)];
}
