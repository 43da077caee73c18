using Simulator.Model.Marketplace;
using Simulator.Model.Plans.Words;

namespace Simulator.Model.Plans.Reading;

/// <summary>Reads <c>model</c>: the personas' numbers.</summary>
internal static class ModelReader
{
    private const string Example = $"write it, {PlanReader.Inherit}";

    public static MarketModel? Read(Section model)
    {
        var think = Part(model, "think", Think);
        var session = Part(model, "session", section => new SessionModel(Share(section, "refreshShare"), Time(section, "pause")));
        var homeowner = Part(model, "homeowner", section => new HomeownerModel(
            Count(section, "maxOpenJobs"), Share(section, "browse"), Share(section, "viewContractor"), Count(section, "maxContractorViews"),
            Share(section, "approve"), Share(section, "rate")));
        var contractor = Part(model, "contractor", Contractor);
        var visitor = Part(model, "visitor", section => new VisitorModel(
            section.Required("meanSteps", text => Numbers.Real(text).If(value => value >= 1, $"`{text}` is less than the one page that every session has"), Example),
            Share(section, "view")));
        var business = Part(model, "business", BusinessReader.Read);
        model.Close();
        return think is null || session is null || homeowner is null || contractor is null || visitor is null || business is null
            ? null
            : new MarketModel(think, session, homeowner, contractor, visitor, business);
    }

    private static ThinkModel Think(Section think) => new(
        Time(think, "listPage"), Time(think, "viewPage"), Time(think, "readPage"), Time(think, "jobForm"),
        Time(think, "bidForm"), Time(think, "paymentForm"), Time(think, "click"));

    private static ContractorModel Contractor(Section contractor)
    {
        var model = new ContractorModel(
            Share(contractor, "myBidsFirst"), Share(contractor, "view"), Share(contractor, "nextPage"),
            contractor.Required("rankExponent", Numbers.NotNegative, Example), Share(contractor, "bid"),
            LawReader.Required(contractor, "eagerness", LawUnit.Plain),
            Share(contractor, "backToList"), Count(contractor, "maxLiveBids"), Share(contractor, "withdraw"), Share(contractor, "category"));
        if (model.ViewShare + model.NextPageShare > 1 + 1e-9)
        {
            contractor.Problem("nextPage", $"view and nextPage sum to {Math.Round(model.ViewShare + model.NextPageShare, 12)}; together they are at most 1, the rest leaves");
        }

        return model;
    }

    private static T? Part<T>(Section model, string key, Func<Section, T> read)
        where T : class
    {
        if (model.RequiredMap(key, Example) is not { } section)
        {
            return null;
        }

        var part = read(section);
        section.Close();
        return part;
    }

    private static double Share(Section section, string key) => section.Required(key, Numbers.Share, Example);

    private static int Count(Section section, string key) => section.Required(key, Numbers.Whole, Example);

    private static Chance.Law Time(Section section, string key) => LawReader.Required(section, key, LawUnit.Time);
}
