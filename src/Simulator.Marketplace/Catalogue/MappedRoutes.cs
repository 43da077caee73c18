namespace Simulator.Marketplace.Catalogue;

/// <summary>All routes that are answered.</summary>
internal sealed record MappedRoutes(List<MappedRoute> Endpoints);
