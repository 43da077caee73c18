using Simulator.Model.Marketplace;
using Simulator.Model.Plans.Words;

namespace Simulator.Model.Plans.Reading;

/// <summary>Reads <c>model</c>: the personas' numbers.</summary>
internal static class ModelReader
{
    private const string Example = $"write it, {PlanReader.Inherit}";

    // The target's own limit, and as many places as a pick from a page is noted of.
    private const int MostOnPage = 64;

    public static MarketModel? Read(Section model)
    {
        var rows = new RowsReader();
        var think = Part(model, "think", rows, Think);
        var session = Part(model, "session", rows, section => new SessionModel(
            Share(section, "register"), Time(section, "pause"), PageSize(section, "marketPage"), PageSize(section, "ownPage")));
        var homeowner = Part(model, "homeowner", rows, section => new HomeownerModel(
            Count(section, "maxOpenJobs"), Count(section, "maxContractorViews"), section.Required("maxBidsWeighed", Numbers.Count, Example),
            section.Required("projectHold", Numbers.NotNegative, Example), section.Required("paymentTries", Numbers.Count, Example), Count(section, "paymentPolls")));
        var contractor = Part(model, "contractor", rows, section => new ContractorModel(
            section.Required("rankExponent", Numbers.NotNegative, Example), LawReader.Required(section, "eagerness", LawUnit.Plain),
            Count(section, "maxLiveBids"), section.Required("jobsRemembered", Numbers.Count, Example), section.Required("bidsInOwnTradeOnly", Numbers.Flag, Example)));
        Part(model, "visitor", rows, section => section);
        var admin = Part(model, "admin", rows, section => new AdminModel(Time(section, "decision"), LawReader.Required(section, "partialPayout", LawUnit.Plain)));
        var business = Part(model, "business", rows, BusinessReader.Read);
        Part(model, "races", rows, section => section);
        model.Close();
        return rows.Finish() is { } read && think is not null && session is not null && homeowner is not null && contractor is not null && admin is not null && business is not null
            ? new MarketModel(think, session, homeowner, contractor, admin, business, read)
            : null;
    }

    private static ThinkModel Think(Section think) => new(
        Time(think, "listPage"), Time(think, "viewPage"), Time(think, "readPage"), Time(think, "jobForm"), Time(think, "bidForm"), Time(think, "paymentForm"),
        Time(think, "click"), Time(think, "disputeForm"), Time(think, "registerForm"), Time(think, "poll"));

    private static T? Part<T>(Section model, string key, RowsReader rows, Func<Section, T> read)
        where T : class
    {
        if (model.RequiredMap(key, Example) is not { } section)
        {
            return null;
        }

        rows.Read(key, section);
        var part = read(section);
        section.Close();
        return part;
    }

    private static double Share(Section section, string key) => section.Required(key, Numbers.Share, Example);

    private static int Count(Section section, string key) => section.Required(key, Numbers.Whole, Example);

    private static int PageSize(Section section, string key) =>
        section.Required(key, text => Numbers.Count(text).If(size => size <= MostOnPage, $"`{text}` is more than the {MostOnPage} of the longest page"), Example);

    private static Chance.Law Time(Section section, string key) => LawReader.Required(section, key, LawUnit.Time);
}
