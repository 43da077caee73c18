using System.Globalization;
using Simulator.Marketplace.Http;

namespace Simulator.Marketplace.Faults;

/// <summary>How a fault is to be switched on, read and found right.</summary>
/// <param name="Rate">The probability with which it strikes a request of its route, 0 to 1.</param>
/// <param name="DetailText">Its detail in words; null when it takes none.</param>
/// <param name="Detail">The same as <see cref="FaultDetailKind.Read"/> read it.</param>
internal sealed record FaultSetting(FaultKind Kind, double Rate, string? DetailText, object? Detail, FaultRoute Route)
{
    /// <summary>As the option would say it, <c>NAME=RATE:DETAIL@ROUTE</c>.</summary>
    public override string ToString()
    {
        var detail = DetailText is null ? "" : $":{DetailText}";
        var route = Route.Text is null ? "" : $"@{Route.Text}";
        return string.Create(CultureInfo.InvariantCulture, $"{Kind.Name}={Rate}{detail}{route}");
    }

    /// <summary>Reads what was given; what is wrong is told to <paramref name="problems"/>, and then there is no setting.</summary>
    public static FaultSetting? Read(FaultKind kind, double? rate, string? detail, string? route, Problems problems)
    {
        problems.Require("rate", rate is >= 0 and <= 1, "must be a share from 0 to 1, such as 0.05");
        var detailText = detail ?? kind.DefaultDetail;
        var read = detailText is null ? null : kind.Detail.Read(detailText);
        problems.Require("detail", detailText is null || read is not null, kind.Detail.Expected);
        var parsed = route is null ? FaultRoute.All : FaultRoute.Parse(route);
        problems.Require("route", parsed is not null, FaultRoute.Expected);
        problems.Require("route", parsed is not { IsControl: true }, "names a path that no fault touches");
        return problems.Fields is null ? new FaultSetting(kind, rate!.Value, detailText, read, parsed!) : null;
    }
}
