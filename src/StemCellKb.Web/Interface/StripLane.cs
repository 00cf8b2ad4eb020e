namespace StemCellKb.Web.Interface;

/// <summary>A row of the strip: what was studied and how, strongest first.</summary>
public enum StripLane
{
    Appraisal,
    Randomized,
    Cohort,
    Uncontrolled,
    Animal,
    Laboratory,
}
