using ArchCompiler.Core.Catalog;
using ArchCompiler.Core.Text;
using ArchCompiler.Yaml;

// A step of the build: turns the YAML of catalog/ into the form that the tool embeds. Mistakes are printed as a
// compiler prints them, so that they fail the build and an editor leads to their place.
if (args is not [var folder, var target])
{
    await Console.Error.WriteLineAsync("usage: CatalogCompiler CATALOG-FOLDER TARGET-FILE");
    return 2;
}

var files = Directory.EnumerateFiles(folder, "*.yaml", SearchOption.AllDirectories)
    .Select(path => new SourceText(path.Replace('\\', '/'), File.ReadAllText(path)));
var reading = CatalogReader.Read(files);
foreach (var diagnostic in reading.Diagnostics)
{
    await Console.Out.WriteLineAsync(diagnostic.ToString());
}

if (reading.HasErrors)
{
    return 1;
}

// Written beside and moved, so that a build that is cut short leaves no half file.
var temporary = target + ".tmp";
await File.WriteAllBytesAsync(temporary, CatalogWriter.Write(reading.Catalog));
File.Move(temporary, target, overwrite: true);
return 0;
