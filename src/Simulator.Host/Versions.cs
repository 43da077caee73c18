using System.Reflection;

namespace Simulator.Host;

/// <summary>Which build this is.</summary>
internal static class Versions
{
    /// <summary>Without the commit that the build appends.</summary>
    public static string Simulator { get; } =
        typeof(Versions).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion.Split('+')[0] ?? "0";
}
