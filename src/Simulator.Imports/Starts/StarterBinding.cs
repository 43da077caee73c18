namespace Simulator.Imports.Starts;

/// <summary>The binding that <c>simulator init</c> writes: that of the reference marketplace, to be changed operation by operation.</summary>
public static class StarterBinding
{
    /// <param name="name">Of the binding.</param>
    /// <param name="shipped">The shipped binding of the reference marketplace.</param>
    public static string Text(string name, string shipped) =>
        $"""
        # A binding to start from: it speaks the reference marketplace's API. Change paths, bodies and captures, operation by operation, to those of
        # your own marketplace, and take out the operations that it lacks. docs/bindings.md explains every key. A plan names it so:
        #
        #   target: {"{"} baseUrl: "${"{"}TARGET_URL{"}"}", binding: {name}-binding.yaml {"}"}

        name: {name}
        {shipped[(shipped.IndexOf('\n', NameOf(shipped)) + 1)..]}
        """;

    // What stands above it speaks of the shipped file.
    private static int NameOf(string shipped) => shipped.StartsWith("name:", StringComparison.Ordinal) ? 0 : shipped.IndexOf("\nname:", StringComparison.Ordinal) + 1;
}
