package bench.consent.headset_player;

import android.bluetooth.BluetoothAdapter;
import android.bluetooth.BluetoothDevice;
import android.media.AudioDeviceCallback;
import android.media.AudioDeviceInfo;
import java.util.function.Consumer;

/** Follows where the sound goes. */
final class Outputs extends AudioDeviceCallback {
    private final Consumer<String> hears;

    Outputs(Consumer<String> hears) {
        this.hears = hears;
    }

    @Override
    public void onAudioDevicesAdded(AudioDeviceInfo[] added) {
        hears.accept("输出设备 " + added.length + " 个");
        hears.accept(headset()); //: @breach,guarded
    }

    String headset() {
        BluetoothAdapter radio = BluetoothAdapter.getDefaultAdapter();
        if (radio == null) {
            return "扬声器";
        }
        for (BluetoothDevice paired : radio.getBondedDevices()) { //: #read
            if (paired.getBluetoothClass() != null) {
                return "耳机 " + paired.getName();
            }
        }
        return "扬声器";
    }
}
