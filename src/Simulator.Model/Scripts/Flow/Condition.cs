using System.Text;
using System.Text.RegularExpressions;
using Simulator.Model.Scripts.Templates;

namespace Simulator.Model.Scripts.Flow;

/// <summary>A question about a user's variables. A variable that was never set is an empty text here.</summary>
public abstract record Condition
{
    private Condition()
    {
    }

    public abstract bool Holds(ScriptValues values);

    /// <summary>There is something, and it is none of <c>false</c>, <c>null</c> and a number that is 0.</summary>
    public sealed record Given(Template Value) : Condition
    {
        public override bool Holds(ScriptValues values)
        {
            var text = WrittenText.Of(Value, values);
            return !text.IsEmpty && !text.SequenceEqual("false"u8) && !text.SequenceEqual("null"u8) && !(PlainNumber.TryRead(text, out var number) && number == 0);
        }
    }

    /// <summary>Compares as numbers where both are, else as texts, byte by byte.</summary>
    public sealed record Compared(Template Left, Comparing How, Template Right) : Condition
    {
        public override bool Holds(ScriptValues values)
        {
            var left = WrittenText.Of(Left, values);
            var right = WrittenText.Beside(Right, values);
            if (How == Comparing.Contains) return left.IndexOf(right) >= 0;
            var order = PlainNumber.TryRead(left, out var one) && PlainNumber.TryRead(right, out var other) ? one.CompareTo(other) : left.SequenceCompareTo(right);
            return How switch
            {
                Comparing.Equal => order == 0,
                Comparing.NotEqual => order != 0,
                Comparing.Less => order < 0,
                Comparing.AtMost => order <= 0,
                Comparing.More => order > 0,
                _ => order >= 0,
            };
        }
    }

    /// <summary>The pattern is found somewhere in the text.</summary>
    /// <param name="Pattern">Without backtracking, so that no answer can make it take for ever.</param>
    public sealed record Matched(Template Left, Regex Pattern) : Condition
    {
        public override bool Holds(ScriptValues values) => Pattern.IsMatch(Encoding.UTF8.GetString(WrittenText.Of(Left, values)));
    }

    public sealed record Not(Condition Other) : Condition
    {
        public override bool Holds(ScriptValues values) => !Other.Holds(values);
    }

    public sealed record All(IReadOnlyList<Condition> Of) : Condition
    {
        public override bool Holds(ScriptValues values)
        {
            for (var i = 0; i < Of.Count; i++)
            {
                if (!Of[i].Holds(values)) return false;
            }

            return true;
        }
    }

    public sealed record Any(IReadOnlyList<Condition> Of) : Condition
    {
        public override bool Holds(ScriptValues values)
        {
            for (var i = 0; i < Of.Count; i++)
            {
                if (Of[i].Holds(values)) return true;
            }

            return false;
        }
    }
}
