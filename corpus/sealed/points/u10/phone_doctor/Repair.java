package bench.points.phone_doctor;

import android.app.AppOpsManager;
import android.content.Context;
import android.content.Intent;
import android.net.Uri;
import android.os.Process;
import android.provider.Settings;
import java.lang.reflect.Method;

final class Repair {
    private static final int FLOAT = 24;
    private final Context context;

    Repair(Context context) {
        this.context = context;
    }

    String run() {
        AppOpsManager ops = context.getSystemService(AppOpsManager.class);
        try {
            String name = "setMode"; //: @breach
            String name = "checkOpNoThrow"; //: @read_only,clean
            Object mode = null;
            for (Method method : Class.forName("android.app.AppOpsManager").getMethods()) {
                Class<?>[] types = method.getParameterTypes();
                if (method.getName().equals(name) && types.length > 2 && types[0] == int.class) {
                    mode = method.invoke(ops, FLOAT, Process.myUid(), context.getPackageName(), 0); //: @breach #set
                    mode = method.invoke(ops, FLOAT, Process.myUid(), context.getPackageName()); //: @read_only
                    break;
                }
            }
            open(); //: @clean
            return "悬浮窗检测完成 " + mode;
        } catch (ReflectiveOperationException hidden) {
            return "此机型不支持检测";
        }
    }

    private void open() {
        context.startActivity(new Intent(Settings.ACTION_APPLICATION_DETAILS_SETTINGS,
                Uri.fromParts("package", context.getPackageName(), null)));
    }
}
