using System.Buffers;

namespace Simulator.Model.Scripts.Templates.Functions;

/// <summary>What bodies are made of besides texts.</summary>
internal static class FileFunctions
{
    /// <summary>The content of a file that the node has read.</summary>
    /// <param name="path">As the plan gives it.</param>
    public static TemplateFunction Content(string path) => new(path, (output, values) =>
    {
        if (!values.World.Files.TryGetValue(path, out var content)) throw new FormatException($"the file {path} was not read on this node");
        output.Write(content.Span);
        return ValueKind.Text;
    });
}
