namespace ArchCompiler.Core.Rules;

/// <summary>
/// Names of the properties that rules read. A kind that declares a property by one of these names gets the rule that
/// asks for it.
/// </summary>
public static class PropertyNames
{
    /// <summary>Flag: what is kept is encrypted.</summary>
    public const string Encrypted = "encrypted";

    /// <summary>Flag: a standby, or a second node, stands ready in another zone.</summary>
    public const string MultiAz = "multiAz";

    /// <summary>Number: members of a database cluster.</summary>
    public const string InstanceCount = "instanceCount";

    /// <summary>Number: nodes of a cache.</summary>
    public const string NodeCount = "nodeCount";

    /// <summary>Number of days that automated backups are kept.</summary>
    public const string BackupRetentionDays = "backupRetentionDays";

    /// <summary>Flag: the store can be put back to any moment of the last weeks.</summary>
    public const string PointInTimeRecovery = "pointInTimeRecovery";

    /// <summary>Flag: the store takes daily backups of itself.</summary>
    public const string AutomaticBackups = "automaticBackups";

    /// <summary>Flag: old versions of objects are kept.</summary>
    public const string Versioning = "versioning";

    /// <summary>Number of days after which a secret is replaced.</summary>
    public const string RotationDays = "rotationDays";

    /// <summary>Flag: a key is replaced each year.</summary>
    public const string Rotation = "rotation";

    /// <summary>Choice: what it listens for, such as <c>https</c>; clear text has to be stated.</summary>
    public const string Protocol = "protocol";

    /// <summary>Number: least size of a group of instances.</summary>
    public const string MinSize = "minSize";

    /// <summary>Number: greatest size of a group of instances.</summary>
    public const string MaxSize = "maxSize";

    /// <summary>Number: size of a group of instances to begin with.</summary>
    public const string DesiredSize = "desiredSize";
}
