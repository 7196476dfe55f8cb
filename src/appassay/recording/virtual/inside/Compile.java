import java.io.ByteArrayInputStream;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.ForwardingJavaFileObject;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.objectweb.asm.AnnotationVisitor;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/**
 * Compiles the sources of the virtual phone: `Compile CLASSPATH TARGET SOURCE…`.
 *
 * <p>The jar of the platform went through a tool that left annotations of parameters behind which the
 * compiler refuses to read; it is shown the classes without them.
 */
public final class Compile {
  public static void main(String[] args) throws IOException {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null);
    List<File> sources = new ArrayList<>();
    for (int i = 2; i < args.length; i++) {
      sources.add(new File(args[i]));
    }
    List<String> options =
        List.of("-nowarn", "-XDsuppressNotes", "-encoding", "UTF-8", "-proc:none", "--release", "17",
            "-cp", args[0], "-d", args[1]);
    boolean done = compiler.getTask(null, new Plainer(files), null, options, null,
        files.getJavaFileObjectsFromFiles(sources)).call();
    System.exit(done ? 0 : 1);
  }

  /** Shows class files without annotations of parameters. */
  private static final class Plainer extends ForwardingJavaFileManager<JavaFileManager> {
    Plainer(JavaFileManager files) {
      super(files);
    }

    @Override
    public Iterable<JavaFileObject> list(Location location, String name, Set<JavaFileObject.Kind> kinds, boolean deep)
        throws IOException {
      List<JavaFileObject> found = new ArrayList<>();
      for (JavaFileObject one : super.list(location, name, kinds, deep)) {
        boolean platform = one.getKind() == JavaFileObject.Kind.CLASS && location.getName().equals("CLASS_PATH");
        found.add(platform ? new Plain(one) : one);
      }
      return found;
    }

    @Override
    public String inferBinaryName(Location location, JavaFileObject file) {
      return super.inferBinaryName(location, file instanceof Plain plain ? plain.file() : file);
    }
  }

  private static final class Plain extends ForwardingJavaFileObject<JavaFileObject> {
    Plain(JavaFileObject file) {
      super(file);
    }

    JavaFileObject file() {
      return fileObject;
    }

    @Override
    public InputStream openInputStream() throws IOException {
      try (InputStream in = super.openInputStream()) {
        ClassWriter writer = new ClassWriter(0);
        new ClassReader(in.readAllBytes()).accept(new Stripper(writer), ClassReader.SKIP_CODE);
        return new ByteArrayInputStream(writer.toByteArray());
      }
    }
  }

  private static final class Stripper extends ClassVisitor {
    Stripper(ClassVisitor next) {
      super(Opcodes.ASM9, next);
    }

    @Override
    public MethodVisitor visitMethod(int access, String name, String desc, String signature, String[] thrown) {
      return new MethodVisitor(Opcodes.ASM9, super.visitMethod(access, name, desc, signature, thrown)) {
        @Override
        public void visitAnnotableParameterCount(int count, boolean visible) {}

        @Override
        public AnnotationVisitor visitParameterAnnotation(int parameter, String type, boolean visible) {
          return null;
        }
      };
    }
  }
}
