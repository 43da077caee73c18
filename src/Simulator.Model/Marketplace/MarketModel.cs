using Simulator.Model.Behaviour;

namespace Simulator.Model.Marketplace;

/// <summary>All numbers of the personas' behaviour; the plan's <c>model</c> section (docs/behaviour.md gives their sources).</summary>
/// <param name="Rows">Where chance decides on the way: one for each <see cref="MarketRow"/>, in that order.</param>
public sealed record MarketModel(
    ThinkModel Think, SessionModel Session, HomeownerModel Homeowner, ContractorModel Contractor, AdminModel Admin, BusinessModel Business,
    IReadOnlyList<ChainRow> Rows);
