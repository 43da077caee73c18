using Simulator.Model.Marketplace;
using Simulator.Model.Plans.Words;

namespace Simulator.Model.Plans.Reading;

/// <summary>Reads <c>model.business</c>.</summary>
internal static class BusinessReader
{
    private const string Example = $"write it, {PlanReader.Inherit}";

    public static BusinessModel Read(Section business) => new(
        LawReader.Required(business, "budget", LawUnit.Plain),
        Real(business, "costBias"), Spread(business, "costSigma"), Real(business, "markup"), Spread(business, "markupSigma"), Spread(business, "bidSigma"),
        Spread(business, "minimumBid"), Choice(business), LawReader.Required(business, "quotesWanted", LawUnit.Plain),
        LawReader.Required(business, "patience", LawUnit.Time), LawReader.Required(business, "work", LawUnit.Time),
        LawReader.Required(business, "rework", LawUnit.Time), LawReader.Required(business, "project", LawUnit.Time),
        LawReader.Required(business, "nextProject", LawUnit.Time),
        business.Required("disputeWindow", Durations.Read, Example), TradesReader.Read(business));

    private static ChoiceModel Choice(Section business)
    {
        if (business.RequiredMap("choice", Example) is not { } choice)
        {
            return null!;
        }

        var model = new ChoiceModel(
            Real(choice, "price"), Real(choice, "rating"), Real(choice, "ratingReference"), Real(choice, "first"), Real(choice, "waitBase"),
            Real(choice, "waitSlope"), Real(choice, "cancelBase"), Real(choice, "cancelSlope"), Real(choice, "cancelFrom"));
        choice.Close();
        return model;
    }

    private static double Real(Section section, string key) => section.Required(key, Numbers.Real, Example);

    private static double Spread(Section section, string key) => section.Required(key, Numbers.NotNegative, Example);
}
