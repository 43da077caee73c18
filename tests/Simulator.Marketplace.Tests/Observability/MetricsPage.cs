using System.Globalization;
using System.Text;
using Simulator.Marketplace.Observability;

namespace Simulator.Marketplace.Tests.Observability;

/// <summary>The metrics page as a reader sees it: values by name and labels.</summary>
internal sealed class MetricsPage
{
    private readonly Dictionary<string, double> _values;

    public MetricsPage(string text)
    {
        Text = text;
        _values = text.Split('\n', StringSplitOptions.RemoveEmptyEntries).Where(line => line[0] != '#').Select(line => line.LastIndexOf(' ') is var at
            ? (Name: line[..at], Value: line[(at + 1)..])
            : default).ToDictionary(sample => sample.Name, sample => Number(sample.Value));
    }

    public string Text { get; }

    public double this[string series] => _values.TryGetValue(series, out var value) ? value : throw new KeyNotFoundException($"{series} is not in\n{Text}");

    public static async Task<MetricsPage> OfAsync(MarketplaceMetrics metrics)
    {
        using MemoryStream page = new();
        await metrics.WriteAsync(page, TestContext.Current.CancellationToken);
        return new MetricsPage(Encoding.UTF8.GetString(page.ToArray()));
    }

    public static async Task<MetricsPage> OfAsync(Person person) => new((await person.GetAsync("/metrics")).Text);

    private static double Number(string text) => text == "+Inf" ? double.PositiveInfinity : double.Parse(text, CultureInfo.InvariantCulture);
}
