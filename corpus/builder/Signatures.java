import com.android.tools.r8.ClassFileResourceProvider;
import com.android.tools.r8.ProgramResource;
import com.android.tools.r8.origin.Origin;
import com.android.tools.r8.origin.PathOrigin;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * The classes of a jar, for many runs of D8 at once.
 *
 * <p>D8's own provider closes its archive at the end of each run, under the hands of others.
 */
final class Signatures implements ClassFileResourceProvider {
    private final ZipFile jar;
    private final Origin origin;
    private final Set<String> descriptors = new HashSet<>();

    Signatures(File file) throws IOException {
        jar = new ZipFile(file);
        origin = new PathOrigin(file.toPath());
        jar.stream().map(ZipEntry::getName).filter(name -> name.endsWith(".class"))
                .forEach(name -> descriptors.add("L" + name.substring(0, name.length() - 6) + ";"));
    }

    @Override
    public Set<String> getClassDescriptors() {
        return descriptors;
    }

    @Override
    public ProgramResource getProgramResource(String descriptor) {
        String name = descriptor.substring(1, descriptor.length() - 1) + ".class";
        ZipEntry entry = jar.getEntry(name);
        if (entry == null) return null;
        try (InputStream data = jar.getInputStream(entry)) {
            return ProgramResource.fromBytes(
                    origin, ProgramResource.Kind.CF, data.readAllBytes(), Set.of(descriptor));
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }
}
