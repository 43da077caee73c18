namespace Simulator.Model.Marketplace;

/// <summary>All numbers of the personas' behaviour; the plan's <c>model</c> section (docs/behaviour.md gives their sources).</summary>
public sealed record MarketModel(
    ThinkModel Think, SessionModel Session, HomeownerModel Homeowner, ContractorModel Contractor, VisitorModel Visitor, BusinessModel Business);
