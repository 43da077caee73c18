using System.Reflection;
using System.Runtime.Loader;

namespace Simulator.Host.Code;

/// <summary>An assembly of a user's own with what lies beside it. What the simulator itself has is taken from the simulator: both must mean the same types.</summary>
internal sealed class BroughtAssembly(string path) : AssemblyLoadContext(Path.GetFileNameWithoutExtension(path))
{
    private readonly AssemblyDependencyResolver _beside = new(path);

    public Assembly Open() => LoadFromAssemblyPath(path);

    protected override Assembly? Load(AssemblyName name)
    {
        if (IsOfSimulator(name))
        {
            return null;
        }

        return _beside.ResolveAssemblyToPath(name) is { } file ? LoadFromAssemblyPath(file) : null;
    }

    protected override nint LoadUnmanagedDll(string name) => _beside.ResolveUnmanagedDllToPath(name) is { } file ? LoadUnmanagedDllFromPath(file) : nint.Zero;

    private static bool IsOfSimulator(AssemblyName name) => name.Name is { } text && text.StartsWith("Simulator.", StringComparison.Ordinal) && Default.Assemblies.Any(one => one.GetName().Name == text);
}
