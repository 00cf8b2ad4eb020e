using StemCellKb.Model;

namespace StemCellKb.Content;

internal static partial class Problems
{
    /// <summary>Facts of studies, and results in numbers.</summary>
    public static class Studies
    {
        /// <summary><c>participants: 18</c> on an evidence item.</summary>
        public static Diagnostic MovedToStudy(Place key, string name, string now) =>
            Diagnostic.Error("KB0801", key, $"'{name}' is a fact of the study, not of an evidence item; write it once as '{now}' in a file of studies/, under '- study:' with this reference.");
    }
}
