using Simulator.Model.Plans.Words;
using Simulator.Model.Scripts.Answers;

namespace Simulator.Model.Plans.Reading.Scripts;

/// <summary>Reads regular expressions.</summary>
internal static class PatternReader
{
    public static Parsed<TextPattern> Read(string text)
    {
        try
        {
            return new TextPattern(text);
        }
        catch (ArgumentException wrong)
        {
            return Parsed<TextPattern>.Wrong($"`{text}` is no regular expression: {wrong.Message}");
        }
    }
}
