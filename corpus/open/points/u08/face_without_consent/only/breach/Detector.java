package com.megvii.livenessdetection;

import android.content.Context;
import android.hardware.camera2.CameraManager;

/** Front of the liveness detector: asks the user to blink and gives back the picture. */
public final class Detector {
    public interface DetectionListener {
        void onDetectionSuccess(byte[] face);
    }

    private final CameraManager cameras;

    public Detector(Context context) {
        cameras = (CameraManager) context.getSystemService(Context.CAMERA_SERVICE);
    }

    public void start(DetectionListener listener) {
        byte[] face = new byte[cameras.hashCode() & 0xffff];
        listener.onDetectionSuccess(face);
    }
}
