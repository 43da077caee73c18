namespace Simulator.Marketplace.Catalogue;

/// <summary>A route that is answered; without roles it needs no token.</summary>
internal sealed record MappedRoute(string Method, string Path, string[] Roles);
