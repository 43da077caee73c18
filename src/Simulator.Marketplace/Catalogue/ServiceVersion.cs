namespace Simulator.Marketplace.Catalogue;

/// <summary>Which program answers.</summary>
internal sealed record ServiceVersion(string Name, string Version)
{
    public static readonly ServiceVersion Current = new("simulator-marketplace", typeof(ServiceVersion).Assembly.GetName().Version!.ToString(3));
}
