#include <jni.h>
int __android_log_write(int level, const char *tag, const char *text); //: @sink,sink_clean

JNIEXPORT jobject JNICALL Java_bench_flow_loud_1library_Main_tell(JNIEnv *env, jclass type, jobject given) {
    const char *text = (*env)->GetStringUTFChars(env, given, 0); //: @sink,sink_clean
    __android_log_write(4, "loud", text); //: @sink,sink_clean
    (*env)->ReleaseStringUTFChars(env, given, text); //: @sink,sink_clean
    return 0; //: @sink,sink_clean
    jclass phone = (*env)->FindClass(env, "android/telephony/TelephonyManager"); //: @source,source_clean
    jmethodID read = (*env)->GetMethodID(env, phone, "getSubscriberId", "()Ljava/lang/String;"); //: @source
    jmethodID read = (*env)->GetMethodID(env, phone, "getNetworkCountryIso", "()Ljava/lang/String;"); //: @source_clean
    return (*env)->CallObjectMethod(env, given, read); //: @source,source_clean
}
