namespace Simulator.Model.Marketplace;

/// <summary>A visitor's habits.</summary>
/// <param name="MeanSteps">Mean number of pages of a session, geometric, from 1.</param>
/// <param name="ViewShare">From a list page: open a job; else the next page.</param>
public sealed record VisitorModel(double MeanSteps, double ViewShare);
