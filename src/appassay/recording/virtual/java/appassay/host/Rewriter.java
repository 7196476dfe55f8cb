package appassay.host;

import static org.objectweb.asm.Opcodes.*;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.InsnList;
import org.objectweb.asm.tree.InsnNode;
import org.objectweb.asm.tree.IntInsnNode;
import org.objectweb.asm.tree.LdcInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.TypeInsnNode;
import org.objectweb.asm.tree.VarInsnNode;

/** Puts hooks at the calls of an app's class that a rule speaks of. */
final class Rewriter {
  static final String HOOKS = "appassay/phone/Hooks";
  static final String SWAPS = "appassay/phone/Swaps";
  static final String BRIDGE = "assay$";
  private final AppLoader loader;
  private final ClassNode node = new ClassNode();
  private final Map<String, String> bridges = new HashMap<>();
  private final List<MethodNode> made = new ArrayList<>();
  private boolean changed;

  Rewriter(AppLoader loader) {
    this.loader = loader;
  }

  byte[] rewrite(byte[] data) {
    new ClassReader(data).accept(node, 0);
    boolean newer = interfaceCalls() | ((node.access & ACC_INTERFACE) != 0 && hasCode());
    for (MethodNode method : node.methods) {
      hook(method);
    }
    node.methods.addAll(made);
    if (!changed && !newer) {
      return data;
    }
    // Before version 52 interfaces have no code and no static calls; from 51 on frames are needed.
    if (newer) {
      node.version = V1_8;
    }
    ClassWriter writer = new Writer(newer ? ClassWriter.COMPUTE_FRAMES : 0);
    node.accept(writer);
    return writer.toByteArray();
  }

  private boolean hasCode() {
    return node.methods.stream().anyMatch(m -> m.instructions.size() > 0 && !m.name.equals("<clinit>"));
  }

  /** Marks calls of methods that interfaces hold themselves, which DEX code does not tell apart. */
  private boolean interfaceCalls() {
    boolean any = false;
    for (MethodNode method : node.methods) {
      for (AbstractInsnNode at : method.instructions) {
        boolean direct = at.getOpcode() == INVOKESTATIC || at.getOpcode() == INVOKESPECIAL;
        if (direct && at instanceof MethodInsnNode call && loader.isInterface(call.owner)) {
          call.itf = true;
          any = true;
        }
      }
    }
    return any;
  }

  private void hook(MethodNode method) {
    for (AbstractInsnNode at : method.instructions.toArray()) {
      if (at instanceof MethodInsnNode call) {
        for (Rules.Rule rule : Rules.named(call.name)) {
          if (fits(rule, call)) {
            place(method, call, rule);
            changed = true;
            break;
          }
        }
      } else if (at.getOpcode() == GETSTATIC) {
        FieldInsnNode field = (FieldInsnNode) at;
        for (Rules.Rule rule : Rules.named(field.name)) {
          if (rule.kind().equals("field") && rule.owner().equals(field.owner)) {
            InsnList told = new InsnList();
            told.add(number(rule.id()));
            told.add(new MethodInsnNode(INVOKESTATIC, HOOKS, "field", "(I)V", false));
            method.instructions.insertBefore(at, told);
            method.maxStack += 1;
            changed = true;
          }
        }
      }
    }
  }

  private boolean fits(Rules.Rule rule, MethodInsnNode call) {
    if (rule.kind().equals("field") || !rule.desc().isEmpty() && !rule.desc().equals(call.desc)) {
      return false;
    }
    if (call.name.equals("<init>")) {
      return rule.owner().equals(call.owner);
    }
    return loader.isKind(call.owner, rule.owner());
  }

  private void place(MethodNode method, MethodInsnNode call, Rules.Rule rule) {
    if (rule.kind().equals("swap")) {
      if (call.getOpcode() == INVOKESPECIAL) {
        return;
      }
      String desc = call.getOpcode() == INVOKESTATIC ? call.desc : with(rule.owner(), call.desc);
      method.instructions.set(call, new MethodInsnNode(INVOKESTATIC, SWAPS, hookName(rule), desc, false));
    } else if (call.name.equals("<init>")) {
      method.instructions.insertBefore(call, spilled(method, call, rule));
    } else {
      bridge(method, call, rule);
    }
  }

  /** Methods of several classes may share a name; constructors can't be names of methods. */
  private static String hookName(Rules.Rule rule) {
    return rule.event().isEmpty() ? rule.name() : rule.event();
  }

  private static String with(String receiver, String desc) {
    return "(L" + receiver + ";" + desc.substring(1);
  }

  private void bridge(MethodNode method, MethodInsnNode call, Rules.Rule rule) {
    boolean upward = call.getOpcode() == INVOKESPECIAL;
    if (upward && (node.access & ACC_INTERFACE) != 0) {
      return;
    }
    boolean plain = call.getOpcode() == INVOKESTATIC;
    String desc = plain || upward ? call.desc : with(call.owner, call.desc);
    String key = call.getOpcode() + call.owner + call.name + call.desc;
    String name = bridges.get(key);
    if (name == null) {
      name = BRIDGE + bridges.size();
      bridges.put(key, name);
      made.add(bridged(name, desc, call, rule, upward));
    }
    boolean inInterface = (node.access & ACC_INTERFACE) != 0;
    method.instructions.set(
        call, new MethodInsnNode(upward ? INVOKESPECIAL : INVOKESTATIC, node.name, name, desc, inInterface));
  }

  private MethodNode bridged(String name, String desc, MethodInsnNode call, Rules.Rule rule, boolean upward) {
    int reach = (node.access & ACC_INTERFACE) != 0 ? ACC_PUBLIC : ACC_PRIVATE;
    MethodNode bridge = new MethodNode(reach | ACC_SYNTHETIC | (upward ? 0 : ACC_STATIC), name, desc, null, null);
    InsnList code = bridge.instructions;
    Type[] types = Type.getArgumentTypes(upward ? with(node.name, call.desc) : desc);
    boolean receiver = call.getOpcode() != INVOKESTATIC;
    told(code, rule, types, 0, receiver);
    int at = 0;
    for (Type type : types) {
      code.add(new VarInsnNode(type.getOpcode(ILOAD), at));
      at += type.getSize();
    }
    code.add(new MethodInsnNode(call.getOpcode(), call.owner, call.name, call.desc, call.itf));
    code.add(new InsnNode(Type.getReturnType(desc).getOpcode(IRETURN)));
    bridge.maxLocals = at;
    bridge.maxStack = at + 8;
    return bridge;
  }

  /** Before a constructor: its arguments are kept aside, told, and put back. */
  private InsnList spilled(MethodNode method, MethodInsnNode call, Rules.Rule rule) {
    InsnList code = new InsnList();
    Type[] types = Type.getArgumentTypes(call.desc);
    int first = method.maxLocals;
    int at = first + Type.getArgumentsAndReturnSizes(call.desc) / 4 - 1;
    method.maxLocals = at;
    for (int i = types.length - 1; i >= 0; i--) {
      at -= types[i].getSize();
      code.add(new VarInsnNode(types[i].getOpcode(ISTORE), at));
    }
    told(code, rule, types, at, false);
    for (Type type : types) {
      code.add(new VarInsnNode(type.getOpcode(ILOAD), at));
      at += type.getSize();
    }
    method.maxStack += 8;
    return code;
  }

  /** Hands the arguments, which lie in locals from `at` on, to the hooks. */
  private void told(InsnList code, Rules.Rule rule, Type[] types, int at, boolean receiver) {
    int shift = receiver ? 0 : 1;
    code.add(number(rule.id()));
    code.add(number(types.length + shift));
    code.add(new TypeInsnNode(ANEWARRAY, "java/lang/Object"));
    for (int i = 0; i < types.length; i++) {
      code.add(new InsnNode(DUP));
      code.add(number(i + shift));
      code.add(new VarInsnNode(types[i].getOpcode(ILOAD), at));
      box(code, types[i]);
      code.add(new InsnNode(AASTORE));
      at += types[i].getSize();
    }
    code.add(new MethodInsnNode(INVOKESTATIC, HOOKS, "before", "(I[Ljava/lang/Object;)V", false));
  }

  private static void box(InsnList code, Type type) {
    String[] boxes = {null, "Boolean", "Character", "Byte", "Short", "Integer", "Float", "Long", "Double"};
    if (type.getSort() > 0 && type.getSort() < boxes.length) {
      String box = "java/lang/" + boxes[type.getSort()];
      code.add(new MethodInsnNode(INVOKESTATIC, box, "valueOf", "(" + type.getDescriptor() + ")L" + box + ";", false));
    }
  }

  private static AbstractInsnNode number(int value) {
    if (value >= Short.MIN_VALUE && value <= Short.MAX_VALUE) {
      return new IntInsnNode(SIPUSH, value);
    }
    return new LdcInsnNode(value);
  }

  /** Finds the class that two have in common by what the app and the platform say of them. */
  private final class Writer extends ClassWriter {
    Writer(int flags) {
      super(flags);
    }

    @Override
    protected String getCommonSuperClass(String one, String other) {
      String at = one;
      while (at != null && !loader.isKind(other, at)) {
        at = loader.isInterface(at) ? null : loader.superOf(at);
      }
      return at == null || loader.isInterface(at) ? "java/lang/Object" : at;
    }
  }
}
